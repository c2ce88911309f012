package plumbline.notice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import plumbline.patient.ChartPart;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;

/** The last messages to a patient on their chart, and whether they were read. */
@ApplicationScoped
class NoticesOnChart implements ChartPart {

    @CheckedTemplate(basePath = "notice")
    static class Templates {
        static native TemplateInstance part(Patient patient, List<Notice> notices);

        private Templates() {}
    }

    private static final int SHOWN = 3;

    private final Notices notices;
    private final Caller caller;

    NoticesOnChart(Notices notices, Caller caller) {
        this.notices = notices;
        this.caller = caller;
    }

    /** After the orthoses. */
    @Override
    public int place() {
        return 40;
    }

    @Override
    public Optional<TemplateInstance> on(Patient patient) {
        return caller.is("clinician")
                ? Optional.of(Templates.part(patient, notices.last(SHOWN, patient.id())))
                : Optional.empty();
    }
}
