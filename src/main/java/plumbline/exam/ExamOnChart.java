package plumbline.exam;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plumbline.page.Language;
import plumbline.page.Words;
import plumbline.patient.ChartPart;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;

/** The last exam that counts and the open drafts on a patient's chart, read once for the part and the next step. */
@RequestScoped
class ExamOnChart implements ChartPart {

    @CheckedTemplate(basePath = "exam")
    static class Templates {
        static native TemplateInstance part(Patient patient, @Nullable ExamRow signed, List<Exam> drafts);

        private Templates() {}
    }

    private final Exams exams;
    private final ExamColumns columns;
    private final Caller caller;
    private @Nullable List<Exam> shown;

    ExamOnChart(Exams exams, ExamColumns columns, Caller caller) {
        this.exams = exams;
        this.columns = columns;
        this.caller = caller;
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public Optional<TemplateInstance> on(Patient patient) {
        if (!caller.is("clinician")) {
            return Optional.empty();
        }
        var signed =
                shown(patient.id()).stream().filter(Exam::isSigned).limit(1).toList();
        return Optional.of(Templates.part(
                patient, ExamRow.of(signed, columns).stream().findFirst().orElse(null), drafts(patient.id())));
    }

    @Override
    public Optional<NextStep> nextStep(Patient patient) {
        if (!caller.is("clinician")) {
            return Optional.empty();
        }
        if (shown(patient.id()).isEmpty()) {
            return Optional.of(new NextStep(Language.say("Start the first foot exam"), "/exams", true));
        }
        return drafts(patient.id()).stream()
                .filter(Exam::isMine)
                .findFirst()
                .map(draft -> new NextStep(
                        Language.say("Continue the exam of %s", Words.inWords(draft.examinedOn())),
                        "/exams/" + draft.id(),
                        false));
    }

    private List<Exam> drafts(UUID patientId) {
        return shown(patientId).stream().filter(Exam::isDraft).toList();
    }

    private List<Exam> shown(UUID patientId) {
        if (shown == null) {
            shown = exams.onChart(patientId);
        }
        return shown;
    }
}
