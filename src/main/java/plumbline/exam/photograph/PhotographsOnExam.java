package plumbline.exam.photograph;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import plumbline.exam.Exam;
import plumbline.patient.Patient;

/** The photographs of an exam in small, for the exam's own page. */
@ApplicationScoped
public class PhotographsOnExam {

    @CheckedTemplate(basePath = "exam/photograph")
    static class Templates {
        static native TemplateInstance part(Album album);

        private Templates() {}
    }

    private final Photographs photographs;

    PhotographsOnExam(Photographs photographs) {
        this.photographs = photographs;
    }

    /** What there is and the way to more; one statement. */
    public TemplateInstance on(Patient patient, Exam exam) {
        return Templates.part(Album.of(patient, exam, photographs.of(patient.id(), exam.id())));
    }
}
