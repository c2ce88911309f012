package plumbline.consent;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import plumbline.patient.ChartPart;
import plumbline.patient.Patient;

/** What a patient agreed to, on their chart. */
@ApplicationScoped
class ConsentsOnChart implements ChartPart {

    @CheckedTemplate(basePath = "consent")
    static class Templates {
        static native TemplateInstance part(Patient patient, List<Consents.Standing> standing);

        private Templates() {}
    }

    private final Consents consents;

    ConsentsOnChart(Consents consents) {
        this.consents = consents;
    }

    /** After the messages. */
    @Override
    public int place() {
        return 41;
    }

    @Override
    public Optional<TemplateInstance> on(Patient patient) {
        return Optional.of(Templates.part(patient, consents.standing(patient.id())));
    }
}
