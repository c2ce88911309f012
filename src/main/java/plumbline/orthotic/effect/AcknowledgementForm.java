package plumbline.orthotic.effect;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Form;
import plumbline.page.Language;
import plumbline.page.Line;
import plumbline.page.Violations;

/** What is typed to answer the notice of an effect. */
public class AcknowledgementForm extends Form {

    @RestForm
    @NotBlank(message = "{orthotic.done}") @Line(max = 400)
    public String done = "";

    void check(Validator validator, AdverseEffect effect, Violations violations) {
        check(validator, violations);
        if (effect.isRetracted()) {
            violations.add("done", Language.say("This was entered in error"));
        } else if (effect.acknowledgement().isPresent()) {
            violations.add(
                    "done",
                    Language.say(
                            "Already acknowledged by %s",
                            effect.acknowledgement().get().acknowledgerName()));
        }
    }
}
