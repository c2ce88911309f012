package plumbline.reminder;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import plumbline.patient.ChartPart;
import plumbline.patient.Patient;

/** That a patient's reminders do not arrive, so that somebody asks for another address. */
@ApplicationScoped
class RemindersOnChart implements ChartPart {

    @CheckedTemplate(basePath = "reminder")
    static class Templates {
        static native TemplateInstance unreachable();

        private Templates() {}
    }

    private final Reminders reminders;

    RemindersOnChart(Reminders reminders) {
        this.reminders = reminders;
    }

    /** Among what waits for somebody. */
    @Override
    public int place() {
        return 2;
    }

    @Override
    public Optional<TemplateInstance> on(Patient patient) {
        return reminders.isUnreachable(patient.id()) ? Optional.of(Templates.unreachable()) : Optional.empty();
    }
}
