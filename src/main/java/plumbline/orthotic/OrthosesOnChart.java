package plumbline.orthotic;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import plumbline.patient.ChartPart;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;

/** The orthoses on a patient's chart. */
@ApplicationScoped
class OrthosesOnChart implements ChartPart {

    @CheckedTemplate(basePath = "orthotic")
    static class Templates {
        static native TemplateInstance part(Patient patient, List<Orthosis> orthoses);

        private Templates() {}
    }

    private final Orthoses orthoses;
    private final Caller caller;

    OrthosesOnChart(Orthoses orthoses, Caller caller) {
        this.orthoses = orthoses;
        this.caller = caller;
    }

    @Override
    public int place() {
        return 30;
    }

    @Override
    public Optional<TemplateInstance> on(Patient patient) {
        return caller.is("clinician")
                ? Optional.of(
                        Templates.part(patient, Orthoses.in(patient.currentEpisode(), orthoses.withDues(patient.id()))))
                : Optional.empty();
    }
}
