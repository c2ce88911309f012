package plumbline.patient.rights;

import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Form;

/** Which merge is undone. */
public class UndoForm extends Form {

    @RestForm
    public String merge = "";

    Optional<UUID> merge() {
        try {
            return Optional.of(UUID.fromString(merge));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
