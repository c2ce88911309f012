package plumbline.patient.care;

import jakarta.validation.constraints.NotBlank;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Form;
import plumbline.page.Line;
import plumbline.page.OneOf;

/** What the clinic found about one opening. */
public class ReviewForm extends Form {

    @RestForm
    @NotBlank(message = "{page.choice}") @OneOf(Finding.class)
    public String finding = "";

    @RestForm
    @Line(max = 400, breaks = true)
    public String note = "";
}
