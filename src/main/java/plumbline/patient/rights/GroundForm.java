package plumbline.patient.rights;

import jakarta.validation.constraints.NotBlank;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Form;
import plumbline.page.OneOf;

/** On what ground a record is to be erased. */
public class GroundForm extends Form {

    @RestForm
    @NotBlank(message = "{page.choice}") @OneOf(Ground.class)
    public String ground = "";

    public Ground[] grounds() {
        return Ground.values();
    }

    Ground ground() {
        return Ground.valueOf(ground);
    }
}
