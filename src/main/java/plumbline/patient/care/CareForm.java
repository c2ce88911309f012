package plumbline.patient.care;

import jakarta.validation.constraints.NotBlank;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Day;
import plumbline.page.Form;

/** Who is to look after a patient, and until which day. */
public class CareForm extends Form {

    @RestForm
    @NotBlank(message = "{page.choice}") public String clinician = "";

    @RestForm
    @Day
    public String until = "";
}
