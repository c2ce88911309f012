package plumbline.orthotic;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Day;
import plumbline.page.Form;
import plumbline.page.Line;
import plumbline.page.OneOf;
import plumbline.page.Typed;
import plumbline.page.Violations;
import plumbline.page.Words;

/** What is typed when an orthosis is no longer worn. */
public class StopForm extends Form {

    @RestForm
    @NotBlank(message = "Enter the first day without it") @Day
    public String stoppedOn = "";

    @RestForm
    @NotBlank(message = "Choose the reason") @OneOf(StopReason.class)
    public String reason = "";

    @RestForm
    @Line(max = 400)
    public String remark = "";

    static StopForm on(LocalDate today) {
        var form = new StopForm();
        form.stoppedOn = today.toString();
        return form;
    }

    void check(Validator validator, Orthosis orthosis, LocalDate today, Violations violations) {
        check(validator, violations);
        orthosis.stop()
                .ifPresent(
                        stop -> violations.add("stoppedOn", "Already stopped on " + Words.inWords(stop.stoppedOn())));
        Typed.day(stoppedOn).ifPresent(day -> {
            if (day.isAfter(today)) {
                violations.add("stoppedOn", "This day is in the future");
            } else if (day.isBefore(orthosis.firstWornOn())) {
                violations.add("stoppedOn", "It was first worn later, on " + Words.inWords(orthosis.firstWornOn()));
            }
        });
    }

    public StopReason[] reasons() {
        return StopReason.values();
    }

    LocalDate stoppedOn() {
        return LocalDate.parse(stoppedOn);
    }

    StopReason reason() {
        return StopReason.valueOf(reason);
    }
}
