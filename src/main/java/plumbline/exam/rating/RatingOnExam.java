package plumbline.exam.rating;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import plumbline.exam.Exam;
import plumbline.exam.ExamPart;
import plumbline.exam.finding.Findings;
import plumbline.patient.Patient;

/** What the second rater found, in one line on the page of the exam; nothing until it is signed. */
@ApplicationScoped
class RatingOnExam implements ExamPart {

    @CheckedTemplate(basePath = "exam/rating")
    static class Templates {
        static native TemplateInstance line(Patient patient, Exam exam, TwoRatings ratings);

        private Templates() {}
    }

    private final SecondRatings ratings;

    RatingOnExam(SecondRatings ratings) {
        this.ratings = ratings;
    }

    @Override
    public Optional<TemplateInstance> on(Patient patient, Exam exam, Findings findings) {
        return exam.isSigned()
                ? ratings.of(exam.id()).map(second -> Templates.line(patient, exam, new TwoRatings(findings, second)))
                : Optional.empty();
    }
}
