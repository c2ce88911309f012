package plumbline.orthotic;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import plumbline.patient.ChartPart;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;

/** The orthoses on a patient's chart. */
@RequestScoped
class OrthosesOnChart implements ChartPart {

    @CheckedTemplate(basePath = "orthotic")
    static class Templates {
        static native TemplateInstance part(Patient patient, List<Orthosis> orthoses);

        private Templates() {}
    }

    private final Orthoses orthoses;
    private final Caller caller;
    private final Map<UUID, List<Orthosis>> known = new HashMap<>();

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
                ? Optional.of(Templates.part(patient, Orthoses.in(patient.currentEpisode(), of(patient))))
                : Optional.empty();
    }

    @Override
    public Optional<NextStep> nextStep(Patient patient) {
        return caller.is("clinician")
                ? of(patient).stream()
                        .filter(orthosis ->
                                orthosis.openDues().stream().anyMatch(due -> due.isOverdueOn(caller.today())))
                        .findFirst()
                        .map(overdue -> new NextStep(
                                overdue.deviceClass().toReview(), "/orthoses/" + overdue.id() + "/reviews/new", false))
                : Optional.empty();
    }

    private List<Orthosis> of(Patient patient) {
        return known.computeIfAbsent(patient.id(), orthoses::withDues);
    }
}
