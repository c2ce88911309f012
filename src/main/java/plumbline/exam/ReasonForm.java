package plumbline.exam;

import jakarta.validation.constraints.NotBlank;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Form;
import plumbline.page.Line;

/** The reason without which a signed exam gets no new version, and none is marked as entered in error. */
public class ReasonForm extends Form {

    @RestForm
    @NotBlank(message = "Enter the reason") @Line(max = 400, breaks = true)
    public String reason = "";
}
