package plumbline.exam;

import io.quarkus.qute.TemplateInstance;
import java.util.Optional;
import plumbline.exam.finding.Findings;
import plumbline.patient.Patient;

/**
 * What stands on the page of a finished exam besides its findings, so that the exam need not know what is built upon it.
 * Read inside the transaction of that page.
 */
public interface ExamPart {

    /** The part as HTML, or empty where there is nothing to say; at most one statement. */
    Optional<TemplateInstance> on(Patient patient, Exam exam, Findings findings);
}
