package plumbline.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.UUID;
import plumbline.exam.derived.Emergencies;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Section;
import plumbline.page.Violations;
import plumbline.patient.Charts;
import plumbline.patient.Patient;
import plumbline.tenancy.Caller;

/** Shows a section of a draft and keeps what is typed into it. */
@ApplicationScoped
class Drafts {

    private final Exams exams;
    private final ExamColumns columns;
    private final Charts charts;
    private final Caller caller;

    Drafts(Exams exams, ExamColumns columns, Charts charts, Caller caller) {
        this.exams = exams;
        this.columns = columns;
        this.charts = charts;
        this.caller = caller;
    }

    /** @throws NotFoundException when this patient has no such exam */
    Sheet open(UUID patientId, UUID examId, Section section) {
        var patient = charts.open(patientId);
        var exam = find(patientId, examId);
        var saved = columns.of(examId);
        var form = ExamForm.of(section, exam.examinedOn(), saved);
        return withLast(new Sheet(patient, exam, section, form, saved, null, Violations.none(), false));
    }

    /**
     * Saves every field of the section that is right; the sheet says what is wrong with the others. Nothing is saved in an
     * exam that is no draft, nor over values that the form never showed, unless {@code over} is the digest of these, or they
     * came from this very page and only the answer was lost.
     *
     * @throws NotFoundException when this patient has no such exam
     */
    Sheet keep(
            UUID patientId,
            UUID examId,
            Section section,
            ExamForm form,
            MultivaluedMap<String, String> sent,
            String over) {
        var patient = charts.openToChange(patientId);
        var exam = find(patientId, examId);
        var saved = columns.of(examId);
        form.take(section, sent);
        var violations = Violations.none();
        form.check(patient.birthDate(), caller.today(), violations);
        if (!exam.isDraft()) {
            return new Sheet(patient, exam, section, form, saved, null, violations, false);
        }
        var current = ExamForm.of(section, exam.examinedOn(), saved).shown;
        if (!form.shown.equals(current) && !over.equals(current) && !exam.wasSavedFrom(form.submissionId())) {
            var meanwhile = Violations.none();
            form.differences(exam.examinedOn(), saved)
                    .forEach(field -> meanwhile.add(field.field(), field.label(), field.meanwhile()));
            if (!meanwhile.isEmpty()) {
                return new Sheet(patient, exam, section, form, saved, null, meanwhile, true);
            }
        }
        var after = form.findings(saved, violations);
        save(form, patient, exam, day(exam, form, violations), saved, after);
        form.shown = ExamForm.of(section, exam.examinedOn(), after).shown;
        return new Sheet(patient, exam, section, form, after, null, violations, false);
    }

    /** The sheet with what the last exam found beside it, which only a whole page shows. */
    Sheet withLast(Sheet sheet) {
        return sheet.with(exams.lastSigned(sheet.patient().id())
                .map(last -> new LastExam(last.id(), last.examinedOn(), columns.of(last.id())))
                .orElse(null));
    }

    /** Answers every field of the section that has no answer yet as the last exam did. */
    void repeatLast(Sheet sheet) {
        var last = withLast(sheet).last();
        if (last != null) {
            var open = sheet.section().fields().stream()
                    .filter(field -> !sheet.saved().has(field))
                    .toList();
            save(
                    sheet.form(),
                    sheet.patient(),
                    sheet.exam(),
                    sheet.exam().examinedOn(),
                    sheet.saved(),
                    sheet.saved().with(open, last.findings()));
        }
    }

    private void save(ExamForm form, Patient patient, Exam exam, LocalDate day, Findings before, Findings after) {
        if (day.equals(exam.examinedOn()) && before.equals(after)) {
            return;
        }
        exam.saved(form.submissionId(), day, patient.episodeOn(day).id(), Emergencies.of(after));
        exams.flush();
        columns.save(exam.id(), before, after);
    }

    private static LocalDate day(Exam exam, ExamForm form, Violations violations) {
        return form.hasDay() && !violations.has(ExamForm.DAY) ? LocalDate.parse(form.examinedOn) : exam.examinedOn();
    }

    private Exam find(UUID patientId, UUID examId) {
        return exams.of(patientId, examId).orElseThrow(NotFoundException::new);
    }
}
