package plumbline.staff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.mail.Letter;
import plumbline.page.Line;

/** What is typed to invite somebody to work at the clinic. */
public class InviteForm extends RolesForm {

    @RestForm
    @NotBlank(message = "{mail.address}") @Line(max = 160)
    @Pattern(regexp = "|" + Letter.ADDRESS, message = "{mail.address}") public String email = "";
}
