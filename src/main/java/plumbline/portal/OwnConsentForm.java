package plumbline.portal;

import java.util.Arrays;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.consent.Purpose;
import plumbline.page.Form;

/** What a patient says about one purpose, by the button they press. */
public class OwnConsentForm extends Form {

    @RestForm
    public String purpose = "";

    @RestForm
    public String given = "";

    Optional<Purpose> purpose() {
        return Arrays.stream(Purpose.values())
                .filter(one -> one.name().equals(purpose))
                .findFirst();
    }

    Optional<Boolean> given() {
        return switch (given) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
