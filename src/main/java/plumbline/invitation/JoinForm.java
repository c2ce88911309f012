package plumbline.invitation;

import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Day;
import plumbline.page.Form;
import plumbline.page.Language;
import plumbline.page.Typed;
import plumbline.page.Violations;

/** What is typed to join: the patient's birth date, where it is about a record. */
public class JoinForm extends Form {

    @RestForm
    @Day
    public String birthDate = "";

    void check(Validator validator, Invitation invitation, Violations violations) {
        check(validator, violations);
        if (invitation.patientId().isPresent() && birthDate.isEmpty()) {
            violations.add("birthDate", Language.say(InvitationMessages.class).enterBirthDate());
        }
    }

    public Optional<LocalDate> birthDate() {
        return Typed.day(birthDate);
    }
}
