package plumbline.patient;

import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Day;
import plumbline.page.Form;
import plumbline.page.Language;
import plumbline.page.Line;
import plumbline.page.OneOf;
import plumbline.page.Typed;
import plumbline.page.Violations;
import plumbline.staff.StaffMember;

/** What is typed of a person, to register a patient or to correct their details. */
public class PatientForm extends Form {

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1890, 1, 2);

    @RestForm
    @NotBlank(message = "{patient.recordNumber}") @Line(max = 40)
    public String recordNumber = "";

    @RestForm
    @NotBlank(message = "{patient.givenName}") @Line(max = 80)
    public String givenName = "";

    @RestForm
    @NotBlank(message = "{patient.familyName}") @Line(max = 80)
    public String familyName = "";

    @RestForm
    @NotBlank(message = "{patient.birthDate}") @Day
    public String birthDate = "";

    @RestForm
    @NotBlank(message = "{patient.chooseOne}") @OneOf(Sex.class)
    public String sex = "";

    @RestForm
    @Line(max = 40)
    public String phone = "";

    @RestForm
    @Line(max = 160)
    @Email(message = "{patient.email}") public String email = "";

    /** The subject of a member of staff, or empty for nobody. */
    @RestForm
    public String responsible = "";

    /** The version of the record that was shown; empty when registering. */
    @RestForm
    public String version = "";

    static PatientForm of(Patient patient) {
        var form = new PatientForm();
        form.recordNumber = patient.recordNumber();
        form.givenName = patient.givenName();
        form.familyName = patient.familyName();
        form.birthDate = patient.birthDate().toString();
        form.sex = patient.sex().name();
        form.phone = patient.phone();
        form.email = patient.email();
        form.responsible = patient.responsible().orElse("");
        form.version = Integer.toString(patient.version());
        return form;
    }

    void check(Validator validator, LocalDate today, Violations violations) {
        check(validator, violations);
        var born = Typed.day(birthDate);
        if (born.isPresent() && born.get().isAfter(today)) {
            violations.add("birthDate", Language.say("The birth date is in the future"));
        } else if (born.isPresent() && born.get().isBefore(EARLIEST_BIRTH)) {
            violations.add("birthDate", Language.say("Nobody alive was born then"));
        }
    }

    /** Checks that whoever is to look after the patient works here, or did so when they were chosen. */
    void check(Patient patient, List<StaffMember> staff, Violations violations) {
        if (!responsible.isEmpty()
                && !responsible.equals(patient.responsible().orElse(""))
                && staff.stream().noneMatch(member -> member.subject().equals(responsible))) {
            violations.add("responsible", Language.say("Choose someone who works here"));
        }
    }

    /** Checks that the person was born by the time of what is known of them. */
    void check(List<Episode> episodes, Violations violations) {
        var born = Typed.day(birthDate);
        episodes.stream()
                .filter(episode -> born.isPresent() && !episode.isPossibleFor(born.get()))
                .forEach(episode -> violations.add(
                        "birthDate", Language.say("“%s” was there before this day", episode.complaint())));
    }

    /** Whether the record is still as it was when the form was shown. */
    boolean shows(Patient patient) {
        return version.equals(Integer.toString(patient.version()));
    }

    public Sex[] sexes() {
        return Sex.values();
    }

    LocalDate birthDate() {
        return LocalDate.parse(birthDate);
    }

    Sex sex() {
        return Sex.valueOf(sex);
    }
}
