package plumbline.patient;

import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Day;
import plumbline.page.Form;
import plumbline.page.Line;
import plumbline.page.OneOf;
import plumbline.page.Typed;
import plumbline.page.Violations;

/** What is typed to register a patient or to correct their details. */
public class PatientForm extends Form {

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1890, 1, 2);

    @RestForm
    @NotBlank(message = "Enter the record number") @Line(max = 40)
    public String recordNumber = "";

    @RestForm
    @NotBlank(message = "Enter the given name") @Line(max = 80)
    public String givenName = "";

    @RestForm
    @NotBlank(message = "Enter the family name") @Line(max = 80)
    public String familyName = "";

    @RestForm
    @NotBlank(message = "Enter the birth date") @Day
    public String birthDate = "";

    @RestForm
    @NotBlank(message = "Choose one") @OneOf(Sex.class)
    public String sex = "";

    @RestForm
    @Line(max = 40)
    public String phone = "";

    @RestForm
    @Line(max = 160)
    @Email(message = "An address such as name@example.org") public String email = "";

    @RestForm
    @NotBlank(message = "Enter the main complaint") @Line(max = 200)
    public String complaint = "";

    @RestForm
    @NotBlank(message = "Choose one") @OneOf(ComplaintSide.class)
    public String complaintSide = "";

    @RestForm
    @Line(max = 10)
    public String onset = "";

    /** The version of the record that was shown; empty when registering. */
    @RestForm
    public String version = "";

    /** "yes" once the person has looked at the likely duplicates and says this is someone else. */
    @RestForm
    public String someoneElse = "";

    static PatientForm of(Patient patient) {
        var form = new PatientForm();
        form.recordNumber = patient.recordNumber();
        form.givenName = patient.givenName();
        form.familyName = patient.familyName();
        form.birthDate = patient.birthDate().toString();
        form.sex = patient.sex().name();
        form.phone = patient.phone();
        form.email = patient.email();
        form.complaint = patient.complaint();
        form.complaintSide = patient.complaintSide().name();
        form.onset = patient.onset().map(Onset::typed).orElse("");
        form.version = Integer.toString(patient.version());
        return form;
    }

    void check(Validator validator, LocalDate today, Violations violations) {
        check(validator, violations);
        var born = Typed.day(birthDate);
        if (born.isPresent() && born.get().isAfter(today)) {
            violations.add("birthDate", "The birth date is in the future");
        } else if (born.isPresent() && born.get().isBefore(EARLIEST_BIRTH)) {
            violations.add("birthDate", "Nobody alive was born then");
        }
        if (!onset.isEmpty()) {
            checkOnset(violations, born, today);
        }
    }

    private void checkOnset(Violations violations, Optional<LocalDate> born, LocalDate today) {
        var began = Onset.parse(onset);
        if (began.isEmpty()) {
            violations.add("onset", "A day, month or year, such as 2024-03-12, 2024-03 or 2024");
        } else if (began.get().from().isAfter(today)) {
            violations.add("onset", "The beginning is in the future");
        } else if (born.isPresent() && began.get().latest().isBefore(born.get())) {
            violations.add("onset", "The complaint began before the birth date");
        }
    }

    /** Whether the record is still as it was when the form was shown. */
    boolean shows(Patient patient) {
        return version.equals(Integer.toString(patient.version()));
    }

    public Sex[] sexes() {
        return Sex.values();
    }

    public ComplaintSide[] complaintSides() {
        return ComplaintSide.values();
    }

    boolean isSomeoneElse() {
        return someoneElse.equals("yes");
    }

    LocalDate birthDate() {
        return LocalDate.parse(birthDate);
    }

    Sex sex() {
        return Sex.valueOf(sex);
    }

    ComplaintSide complaintSide() {
        return ComplaintSide.valueOf(complaintSide);
    }

    /** Never before birth: "1980" for someone born in May 1980 begins in May. */
    Optional<Onset> onset() {
        return Onset.parse(onset)
                .map(began -> began.from().isBefore(birthDate()) ? new Onset(birthDate(), began.precision()) : began);
    }
}
