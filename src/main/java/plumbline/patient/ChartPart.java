package plumbline.patient;

import io.quarkus.qute.TemplateInstance;
import java.util.Optional;

/** What another room has to say on a patient's chart. Read inside the transaction of the chart page. */
public interface ChartPart {

    /** Parts stand in ascending order of place. */
    int place();

    /** The part as HTML, or empty where the caller may not see it. */
    Optional<TemplateInstance> on(Patient patient);

    /** What to do next for this patient, if this room knows; the first part that knows is heard. */
    default Optional<NextStep> nextStep(Patient patient) {
        return Optional.empty();
    }

    /**
     * @param text what to do, as on a button
     * @param path where, below the patient's own address; begins with a slash
     * @param post whether doing it makes something, so that it is a form instead of a link
     */
    record NextStep(String text, String path, boolean post) {}
}
