package plumbline.exam.rating;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import plumbline.patient.ChartPart;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;

/** The way from a patient's chart to the second rating of a colleague's draft, past every page that shows the first. */
@ApplicationScoped
class RatingOnChart implements ChartPart {

    @CheckedTemplate(basePath = "exam/rating")
    static class Templates {
        static native TemplateInstance part(Patient patient, List<SecondRatings.Open> exams);

        private Templates() {}
    }

    private final SecondRatings ratings;
    private final Caller caller;

    RatingOnChart(SecondRatings ratings, Caller caller) {
        this.ratings = ratings;
        this.caller = caller;
    }

    /** After the exams. */
    @Override
    public int place() {
        return 11;
    }

    @Override
    public Optional<TemplateInstance> on(Patient patient) {
        if (!caller.is("clinician")) {
            return Optional.empty();
        }
        return Optional.of(ratings.open(patient.id(), caller.today()))
                .filter(exams -> !exams.isEmpty())
                .map(exams -> Templates.part(patient, exams));
    }
}
