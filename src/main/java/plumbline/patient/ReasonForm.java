package plumbline.patient;

import jakarta.validation.constraints.NotBlank;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Form;
import plumbline.page.Line;

/** The reason without which nothing that was recorded is amended or marked as entered in error. */
public class ReasonForm extends Form {

    @RestForm
    @NotBlank(message = "{patient.reason}") @Line(max = 400, breaks = true)
    public String reason = "";
}
