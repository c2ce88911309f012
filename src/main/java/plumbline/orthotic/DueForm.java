package plumbline.orthotic;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Day;
import plumbline.page.Form;
import plumbline.page.Language;
import plumbline.page.Typed;
import plumbline.page.Violations;

/** What is typed to move the date of a review. */
public class DueForm extends Form {

    private static final int YEARS_AHEAD = 5;

    @RestForm
    @NotBlank(message = "{orthotic.day}") @Day
    public String dueOn = "";

    static DueForm of(Due due) {
        var form = new DueForm();
        form.dueOn = due.dueOn().toString();
        return form;
    }

    void check(Validator validator, Due due, LocalDate today, Violations violations) {
        check(validator, violations);
        if (!due.isOpen()) {
            violations.add("dueOn", Language.say("This date was kept or let go meanwhile"));
        }
        Typed.day(dueOn).ifPresent(day -> {
            if (day.isBefore(today)) {
                violations.add("dueOn", Language.say("This day is past"));
            } else if (day.isAfter(today.plusYears(YEARS_AHEAD))) {
                violations.add("dueOn", Language.say("At most %d years from now", YEARS_AHEAD));
            }
        });
    }

    LocalDate dueOn() {
        return LocalDate.parse(dueOn);
    }
}
