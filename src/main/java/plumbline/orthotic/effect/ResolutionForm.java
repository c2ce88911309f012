package plumbline.orthotic.effect;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Day;
import plumbline.page.Form;
import plumbline.page.Language;
import plumbline.page.Line;
import plumbline.page.Typed;
import plumbline.page.Violations;
import plumbline.page.Words;

/** What is typed when an effect is over. */
public class ResolutionForm extends Form {

    @RestForm
    @NotBlank(message = "{orthotic.day}") @Day
    public String day = "";

    @RestForm
    @Line(max = 200)
    public String remark = "";

    static ResolutionForm on(LocalDate day) {
        var form = new ResolutionForm();
        form.day = day.toString();
        return form;
    }

    void check(Validator validator, AdverseEffect effect, LocalDate today, Violations violations) {
        check(validator, violations);
        if (effect.isRetracted()) {
            violations.add("day", Language.say("This was entered in error"));
        }
        effect.resolution()
                .ifPresent(
                        over -> violations.add("day", Language.say("Already over on %s", Words.inWords(over.day()))));
        Typed.day(day).ifPresent(given -> {
            if (given.isAfter(today)) {
                violations.add("day", Language.say("This day is in the future"));
            } else if (given.isBefore(effect.day())) {
                violations.add("day", Language.say("It began later, on %s", Words.inWords(effect.day())));
            }
        });
    }

    LocalDate day() {
        return LocalDate.parse(day);
    }
}
