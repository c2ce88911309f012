package plumbline.exam;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import plumbline.patient.ChartPart;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;

/** Emergencies that an exam of the last year found, above everything else on the chart and for every role. */
@RequestScoped
class EmergencyOnChart implements ChartPart {

    @CheckedTemplate(basePath = "exam")
    static class Templates {
        static native TemplateInstance emergencies(Patient patient, List<Exam> exams);

        private Templates() {}
    }

    private final Exams exams;
    private final Caller caller;

    EmergencyOnChart(Exams exams, Caller caller) {
        this.exams = exams;
        this.caller = caller;
    }

    @Override
    public int place() {
        return 0;
    }

    @Override
    public Optional<TemplateInstance> on(Patient patient) {
        var found = exams.withEmergencies(patient.id(), caller.today().minusYears(1));
        return found.isEmpty() ? Optional.empty() : Optional.of(Templates.emergencies(patient, found));
    }
}
