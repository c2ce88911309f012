package plumbline.patient;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.invitation.Invitation;
import plumbline.invitation.Relation;
import plumbline.mail.Letter;
import plumbline.page.Day;
import plumbline.page.Form;
import plumbline.page.Language;
import plumbline.page.Line;
import plumbline.page.OneOf;
import plumbline.page.Typed;
import plumbline.page.Violations;

/** Who is invited to a record: the patient, or somebody who looks after them. */
public class PortalInviteForm extends Form {

    private static final String OTHER = "other";

    /** "other" for somebody else than the patient. */
    @RestForm
    public String whom = "";

    @RestForm
    @NotBlank(message = "{mail.address}") @Line(max = 160)
    @Pattern(regexp = "|" + Letter.ADDRESS, message = "{mail.address}") public String email = "";

    @RestForm
    @Line(max = 120)
    public String holder = "";

    @RestForm
    @OneOf(Relation.class)
    public String relation = "";

    @RestForm
    @Day
    public String until = "";

    static PortalInviteForm to(Patient patient) {
        var form = new PortalInviteForm();
        form.email = patient.email();
        return form;
    }

    void check(Validator validator, LocalDate today, Violations violations) {
        check(validator, violations);
        if (!isOther()) {
            return;
        }
        var say = Language.say(PortalAccessMessages.class);
        if (holder.isEmpty()) {
            violations.add("holder", say.enterHolder());
        }
        if (relation.isEmpty()) {
            violations.add("relation", say.chooseRelation());
        }
        Typed.day(until).filter(day -> day.isBefore(today)).ifPresent(day -> violations.add("until", say.dayIsOver()));
    }

    public boolean isOther() {
        return OTHER.equals(whom);
    }

    public Relation[] relations() {
        return Relation.values();
    }

    Invitation to(UUID patient, String inviter) {
        return isOther()
                ? Invitation.toRecordOf(
                        patient,
                        email,
                        holder,
                        Relation.valueOf(relation),
                        Typed.day(until).orElse(null),
                        inviter)
                : Invitation.toOwnRecord(email, patient, inviter);
    }
}
