package plumbline.patient;

import jakarta.validation.Validator;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Typed;
import plumbline.page.Violations;

/** What is typed to register a patient: who it is, and the complaint of their first episode. */
public class RegistrationForm extends PatientForm {

    @RestForm
    public String complaint = "";

    @RestForm
    public String complaintSide = "";

    @RestForm
    public String onset = "";

    /** "yes" once the person has looked at the likely duplicates and says this is someone else. */
    @RestForm
    public String someoneElse = "";

    @Override
    void check(Validator validator, LocalDate today, Violations violations) {
        super.check(validator, today, violations);
        episode(today).check(validator, Typed.day(birthDate), today, violations);
    }

    /** The first episode, as if it had been typed by itself. */
    public EpisodeForm episode(LocalDate openedOn) {
        var form = EpisodeForm.on(openedOn);
        form.complaint = complaint;
        form.complaintSide = complaintSide;
        form.onset = onset;
        return form;
    }

    boolean isSomeoneElse() {
        return someoneElse.equals("yes");
    }
}
