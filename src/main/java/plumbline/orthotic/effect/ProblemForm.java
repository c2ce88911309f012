package plumbline.orthotic.effect;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.orthotic.Orthosis;
import plumbline.orthotic.WornSide;
import plumbline.page.Form;
import plumbline.page.Language;
import plumbline.page.Line;
import plumbline.page.OneOf;
import plumbline.page.Violations;

/** What a patient says about a device that hurts or rubs. */
public class ProblemForm extends Form {

    @RestForm
    public String orthosis = "";

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
    @Line(max = 400)
    public String remark = "";

    /** @param worn what the patient was ever given to wear, at least one */
    public void check(Validator validator, List<Orthosis> worn, Violations violations) {
        check(validator, violations);
        if (worn.stream().noneMatch(one -> one.id().toString().equals(orthosis))) {
            violations.add("orthosis", Language.say("Choose which one it is"));
        }
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

    EffectKind kind() {
        return EffectKind.valueOf(kind);
    }

    WornSide side() {
        return WornSide.valueOf(side);
    }

    Severity severity() {
        return Severity.valueOf(severity);
    }
}
