package plumbline.exam.photograph;

import jakarta.validation.constraints.NotBlank;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Form;
import plumbline.page.Line;

/** Why a photograph is taken back. */
public class RetractionForm extends Form {

    @RestForm
    @NotBlank(message = "Say what is wrong with it") @Line(max = 200)
    public String reason = "";
}
