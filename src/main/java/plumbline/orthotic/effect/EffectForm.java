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
import plumbline.page.Line;
import plumbline.page.OneOf;
import plumbline.page.Typed;
import plumbline.page.Violations;

/** What a clinician enters about an effect. */
public class EffectForm extends Form {

    @RestForm
    @NotBlank(message = "Choose the device") public String orthosis = "";

    @RestForm
    @NotBlank(message = "Enter the day") @Day
    public String day = "";

    @RestForm
    @NotBlank(message = "Choose what it is") @OneOf(EffectKind.class)
    public String kind = "";

    @RestForm
    @NotBlank(message = "Choose the side") @OneOf(WornSide.class)
    public String side = "";

    @RestForm
    @NotBlank(message = "Choose how bad it is") @OneOf(Severity.class)
    public String severity = "";

    @RestForm
    @NotBlank(message = "Choose one") @OneOf(Related.class)
    public String related = "";

    @RestForm
    @NotBlank(message = "Choose what was done") @OneOf(EffectAction.class)
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
            violations.add("orthosis", "Choose the device");
        }
        Typed.day(day).ifPresent(given -> {
            if (given.isAfter(today)) {
                violations.add("day", "This day is in the future");
            } else if (device.flatMap(Orthosis::firstWornOn)
                    .filter(given::isBefore)
                    .isPresent()) {
                violations.add("day", "It was first worn later: " + device.get().history());
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
