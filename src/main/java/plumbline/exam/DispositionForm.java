package plumbline.exam;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Form;
import plumbline.page.Language;
import plumbline.page.Line;
import plumbline.page.OneOf;
import plumbline.page.Violations;

/** What is typed about an emergency: what was done, who was told and when. */
public class DispositionForm extends Form {

    @RestForm
    @NotBlank(message = "{exam.action}") @OneOf(Disposition.Action.class)
    public String action = "";

    @RestForm
    @NotBlank(message = "{exam.told}") @Line(max = 200)
    public String told = "";

    /** At the clinic, such as {@code 2026-05-12T14:02}. */
    @RestForm
    @NotBlank(message = "{exam.toldAt}") public String toldAt = "";

    @RestForm
    @Line(max = 1000, breaks = true)
    public String remark = "";

    static DispositionForm now(ZoneId zone) {
        var form = new DispositionForm();
        form.toldAt = LocalDateTime.now(Clock.system(zone))
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        return form;
    }

    void check(Validator validator, Exam exam, ZoneId zone, Violations violations) {
        check(validator, violations);
        if (violations.has("toldAt")) {
            return;
        }
        var time = time(zone);
        if (time.isEmpty()) {
            violations.add("toldAt", Language.say("A day and time that exist, such as 2026-05-12 14:02"));
        } else if (time.get().isAfter(Instant.now())) {
            violations.add("toldAt", Language.say("That is in the future"));
        } else if (time.get().isBefore(exam.examinedOn().atStartOfDay(zone).toInstant())) {
            violations.add("toldAt", Language.say("That is before the day of the exam"));
        }
    }

    /** The time typed, which the browser may send with or without seconds. */
    Optional<Instant> time(ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(toldAt.strip().replace(' ', 'T'))
                    .atZone(zone)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public Disposition.Action[] actions() {
        return Disposition.Action.values();
    }

    Disposition.Action action() {
        return Disposition.Action.valueOf(action);
    }
}
