package plumbline.orthotic.effect;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import plumbline.patient.ChartPart;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;

/** Effects that wait for a clinician, at the top of the chart until somebody says what was done. */
@ApplicationScoped
class EffectsOnChart implements ChartPart {

    @CheckedTemplate(basePath = "orthotic/effect")
    static class Templates {
        static native TemplateInstance notices(Patient patient, List<AdverseEffect> effects);

        private Templates() {}
    }

    private final AdverseEffects effects;
    private final Caller caller;

    EffectsOnChart(AdverseEffects effects, Caller caller) {
        this.effects = effects;
        this.caller = caller;
    }

    @Override
    public int place() {
        return 1;
    }

    @Override
    public Optional<TemplateInstance> on(Patient patient) {
        if (!caller.is("clinician")) {
            return Optional.empty();
        }
        var waiting = effects.waiting(patient.id());
        return waiting.isEmpty() ? Optional.empty() : Optional.of(Templates.notices(patient, waiting));
    }
}
