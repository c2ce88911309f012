package plumbline.exam.photograph;

import java.util.Comparator;
import java.util.List;
import plumbline.exam.Exam;
import plumbline.patient.Patient;

/** The photographs of one exam by view, and the notes of those that were taken back. */
record Album(Patient patient, Exam exam, List<Photograph> photographs, List<Photograph> retracted) {

    static Album of(Patient patient, Exam exam, List<Photograph> all) {
        return new Album(
                patient,
                exam,
                all.stream()
                        .filter(photograph -> !photograph.isRetracted())
                        .sorted(Comparator.comparing(Photograph::view))
                        .toList(),
                all.stream().filter(Photograph::isRetracted).toList());
    }

    /** Whether the exam is no draft, so that none is added or taken back. */
    public boolean isFinal() {
        return !exam.isDraft();
    }

    /** The address below the clinic's own. */
    public String path() {
        return "/patients/" + patient.id() + "/exams/" + exam.id() + "/photographs";
    }
}
