package plumbline.patient.care;

import jakarta.validation.constraints.NotBlank;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Form;
import plumbline.page.Line;
import plumbline.page.OneOf;

/** Why somebody opens a record without looking after the patient. */
public class GlassForm extends Form {

    @RestForm
    @NotBlank(message = "{page.choice}") @OneOf(Reason.class)
    public String reason = "";

    @RestForm
    @NotBlank(message = "{care.words}") @Line(max = 400, breaks = true)
    public String words = "";
}
