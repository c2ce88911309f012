package plumbline.orthotic.wear;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.exam.finding.Side;
import plumbline.orthotic.Orthosis;
import plumbline.page.Day;
import plumbline.page.Form;
import plumbline.page.Language;
import plumbline.page.OneOf;
import plumbline.page.Typed;
import plumbline.page.Violations;

/** What is typed about the wear of one device on one day. */
public class WearForm extends Form {

    @RestForm
    @NotBlank(message = "{orthotic.day}") @Day
    public String day = "";

    @RestForm
    public String left = "";

    @RestForm
    public String right = "";

    @RestForm
    @NotBlank(message = "{orthotic.source}") @OneOf(WearSource.class)
    public String source = "";

    static WearForm on(LocalDate day) {
        var form = new WearForm();
        form.day = day.toString();
        form.source = WearSource.DIARY.name();
        return form;
    }

    void check(Validator validator, Orthosis orthosis, LocalDate today, Violations violations) {
        check(validator, violations);
        Typed.day(day).ifPresent(given -> {
            if (given.isAfter(today)) {
                violations.add("day", Language.say("This day is in the future"));
            } else if (!orthosis.isWornOn(given)) {
                violations.add("day", Language.say("It was not in use on that day: %s", orthosis.history()));
            }
        });
        for (var foot : Side.FEET) {
            var typed = typed(foot);
            if (!typed.isEmpty() && !orthosis.side().includes(foot)) {
                violations.add(foot.word(), foot.inWords(), Language.say("It is not worn on this foot"));
            } else if (!typed.isEmpty() && Hours.read(typed).isEmpty()) {
                violations.add(foot.word(), foot.inWords(), Hours.asks());
            }
        }
        if (left.isEmpty() && right.isEmpty()) {
            violations.add(orthosis.side().includes(Side.LEFT) ? "left" : "right", Language.say("Enter the hours"));
        }
    }

    /** Says beside each foot what stands for that day already. */
    void refuse(Map<Side, BigDecimal> recorded, Violations violations) {
        recorded.forEach((foot, hours) -> violations.add(
                foot.word(), foot.inWords(), Language.say("Already recorded as %s on that day", Hours.inWords(hours))));
    }

    private String typed(Side foot) {
        return foot == Side.LEFT ? left : right;
    }

    public WearSource[] sources() {
        return WearSource.values();
    }

    LocalDate day() {
        return LocalDate.parse(day);
    }

    WearSource source() {
        return WearSource.valueOf(source);
    }

    Map<Side, BigDecimal> hours() {
        var hours = new EnumMap<Side, BigDecimal>(Side.class);
        for (var foot : Side.FEET) {
            Hours.read(typed(foot)).ifPresent(read -> hours.put(foot, read));
        }
        return hours;
    }
}
