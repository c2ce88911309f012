package plumbline.exam.photograph;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import plumbline.exam.Exam;
import plumbline.exam.ExamPart;
import plumbline.exam.finding.Findings;
import plumbline.patient.Patient;

/** The photographs of an exam in small, on the exam's own page; nothing where there are none. */
@ApplicationScoped
class PhotographsOnExam implements ExamPart {

    @CheckedTemplate(basePath = "exam/photograph")
    static class Templates {
        static native TemplateInstance part(Album album);

        private Templates() {}
    }

    private final Photographs photographs;

    PhotographsOnExam(Photographs photographs) {
        this.photographs = photographs;
    }

    @Override
    public Optional<TemplateInstance> on(Patient patient, Exam exam, Findings findings) {
        var album = Album.of(patient, exam, photographs.of(patient.id(), exam.id()));
        return album.photographs().isEmpty() ? Optional.empty() : Optional.of(Templates.part(album));
    }
}
