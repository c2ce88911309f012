package plumbline.orthotic.effect;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.orthotic.Orthosis;
import plumbline.orthotic.WornSide;
import plumbline.page.Day;
import plumbline.page.Form;
import plumbline.page.Language;
import plumbline.page.Line;
import plumbline.page.OneOf;
import plumbline.page.Typed;
import plumbline.page.Violations;

/** What a clinician enters about an effect. */
public class EffectForm extends Form {

    @RestForm
    @NotBlank(message = "{orthotic.device}") public String orthosis = "";

    @RestForm
    @NotBlank(message = "{orthotic.day}") @Day
    public String day = "";

    @RestForm
    @NotBlank(message = "{orthotic.kind}") @OneOf(EffectKind.class)
    public String kind = "";

    @RestForm
    @NotBlank(message = "{orthotic.side}") @OneOf(WornSide.class)
    public String side = "";

    @RestForm
    @NotBlank(message = "{orthotic.severity}") @OneOf(Severity.class)
    public String severity = "";

    @RestForm
    @NotBlank(message = "{orthotic.one}") @OneOf(Related.class)
    public String related = "";

    @RestForm
    @NotBlank(message = "{orthotic.action}") @OneOf(EffectAction.class)
    public String action = "";

    @RestForm
    @Line(max = 400)
    public String remark = "";

    static EffectForm on(LocalDate day) {
        var form = new EffectForm();
        form.day = day.toString();
        return form;
    }

    /** @param worn what the patient was ever given to wear */
    void check(Validator validator, List<Orthosis> worn, LocalDate today, Violations violations) {
        check(validator, violations);
        var device = worn.stream()
                .filter(one -> one.id().toString().equals(orthosis))
                .findFirst();
        if (device.isEmpty()) {
            violations.add("orthosis", Language.say("Choose the device"));
        }
        Typed.day(day).ifPresent(given -> {
            if (given.isAfter(today)) {
                violations.add("day", Language.say("This day is in the future"));
            } else if (device.flatMap(Orthosis::firstWornOn)
                    .filter(given::isBefore)
                    .isPresent()) {
                violations.add(
                        "day",
                        Language.say("It was first worn later: %s", device.get().history()));
            }
        });
    }

    public EffectKind[] kinds() {
        return EffectKind.values();
    }

    public WornSide[] sides() {
        return WornSide.values();
    }

    public Severity[] severities() {
        return Severity.values();
    }

    public Related[] relations() {
        return Related.values();
    }

    public EffectAction[] actions() {
        return EffectAction.values();
    }

    LocalDate day() {
        return LocalDate.parse(day);
    }

    EffectKind kind() {
        return EffectKind.valueOf(kind);
    }

    WornSide side() {
        return WornSide.valueOf(side);
    }

    Severity severity() {
        return Severity.valueOf(severity);
    }

    Related related() {
        return Related.valueOf(related);
    }

    EffectAction action() {
        return EffectAction.valueOf(action);
    }
}
