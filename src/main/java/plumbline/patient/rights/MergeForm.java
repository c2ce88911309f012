package plumbline.patient.rights;

import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Form;
import plumbline.page.Language;
import plumbline.page.Violations;
import plumbline.patient.Patient;

/** Which two records are of one person, and which of them stays. */
public class MergeForm extends Form {

    @RestForm
    public String other = "";

    /** The id of the record that stays. */
    @RestForm
    public String keep = "";

    Optional<UUID> other() {
        try {
            return Optional.of(UUID.fromString(other));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    void check(Patient one, Patient another, Violations violations) {
        if (!keeps(one) && !keeps(another)) {
            violations.add("keep", Language.say("Choose the record that stays"));
        }
    }

    public boolean keeps(Patient patient) {
        return keep.equals(patient.id().toString());
    }
}
