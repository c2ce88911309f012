package plumbline.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;

/** Shows an exam and keeps what is typed into it. */
@ApplicationScoped
class Drafts {

    private final Exams exams;
    private final Charts charts;
    private final Validator validator;
    private final Caller caller;

    Drafts(Exams exams, Charts charts, Validator validator, Caller caller) {
        this.exams = exams;
        this.charts = charts;
        this.validator = validator;
        this.caller = caller;
    }

    /** @throws NotFoundException when this patient has no such exam */
    Sheet open(UUID patientId, UUID examId) {
        var patient = charts.open(patientId);
        var exam = find(patientId, examId);
        return sheet(patient, exam, ExamForm.of(exam), Violations.none(), false);
    }

    /**
     * Saves every field that is right; the sheet says what is wrong with the others. Nothing is saved in a signed exam, nor
     * over values that the form never showed, unless {@code over} names the version that has them.
     *
     * @throws NotFoundException when this patient has no such exam
     */
    Sheet keep(UUID patientId, UUID examId, ExamForm form, MultivaluedMap<String, String> sent, String over) {
        var patient = charts.openToChange(patientId);
        var exam = find(patientId, examId);
        var violations = Violations.none();
        form.takeFindings(sent);
        form.check(validator, patient.birthDate(), caller.today(), violations);
        if (exam.isSigned()) {
            return sheet(patient, exam, form, violations, false);
        }
        if (!form.shows(exam) && !over.equals(Integer.toString(exam.version()))) {
            var meanwhile = Violations.none();
            form.differences(exam).forEach(field -> meanwhile.add(field.field(), field.meanwhile()));
            if (!meanwhile.isEmpty()) {
                return sheet(patient, exam, form, meanwhile, true);
            }
        }
        exam.takeFrom(form, violations);
        exams.flush();
        form.version = Integer.toString(exam.version());
        return sheet(patient, exam, form, violations, false);
    }

    private Exam find(UUID patientId, UUID examId) {
        return exams.of(patientId, examId).orElseThrow(NotFoundException::new);
    }

    private Sheet sheet(Patient patient, Exam exam, ExamForm form, Violations violations, boolean stale) {
        var last = exam.isSigned() ? null : exams.lastSigned(patient.id()).orElse(null);
        return new Sheet(patient, exam, form, last, violations, stale);
    }
}
