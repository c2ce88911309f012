package plumbline.clinic;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.mail.Letter;
import plumbline.page.Form;
import plumbline.page.Line;

/** Who is to run a new clinic. */
public class AdminInviteForm extends Form {

    @RestForm
    @NotBlank(message = "{mail.address}") @Line(max = 160)
    @Pattern(regexp = "|" + Letter.ADDRESS, message = "{mail.address}") public String email = "";
}
