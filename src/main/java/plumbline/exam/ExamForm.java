package plumbline.exam;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Day;
import plumbline.page.Form;
import plumbline.page.Line;
import plumbline.page.Typed;
import plumbline.page.Violations;

/** What is typed into an exam: the day, every finding of both feet, and a note. */
public class ExamForm extends Form {

    /** A field where what is typed is not what is saved, both in words. */
    record Difference(String field, String label, String typed, String saved) {

        /** What to say beside the field. */
        String meanwhile() {
            return "Meanwhile saved as " + (saved.isEmpty() ? "empty" : "“" + saved + "”");
        }
    }

    @RestForm
    @NotBlank(message = "Enter the day of the exam") @Day
    public String examinedOn = "";

    @RestForm
    @Line(max = 4000, breaks = true)
    public String note = "";

    /** The version of the exam that was shown. */
    @RestForm
    public String version = "";

    private final Map<String, String> findings = new HashMap<>();

    static ExamForm of(Exam exam) {
        var form = new ExamForm();
        form.examinedOn = exam.examinedOn().toString();
        form.note = exam.note();
        form.version = Integer.toString(exam.version());
        Field.ALL.forEach(
                field -> form.findings.put(field.name(), exam.foot(field.side()).typed(field.finding())));
        return form;
    }

    /** Takes the findings from all that was sent: they are too many for a Java field each. */
    void takeFindings(MultivaluedMap<String, String> sent) {
        Field.ALL.forEach(field -> findings.put(
                field.name(),
                Objects.requireNonNullElse(sent.getFirst(field.name()), "").strip()));
    }

    void check(Validator validator, LocalDate birthDate, LocalDate today, Violations violations) {
        note = note.replace("\r\n", "\n");
        check(validator, violations);
        Typed.day(examinedOn).ifPresent(day -> {
            if (day.isAfter(today)) {
                violations.add("examinedOn", "The day of the exam is in the future");
            } else if (day.isBefore(birthDate)) {
                violations.add("examinedOn", "The day of the exam is before the patient’s birth date");
            }
        });
        Field.ALL.stream().filter(field -> !isUnderstood(field)).forEach(field -> {
            var finding = field.finding();
            violations.add(
                    field.name(),
                    "A whole number from %d to %d, or not tested".formatted(finding.min(), finding.max()));
        });
    }

    private boolean isUnderstood(Field field) {
        var finding = field.finding();
        var typed = typed(field);
        return typed.isEmpty()
                || typed.equals(Foot.NOT_TESTED)
                || Typed.whole(typed, finding.min(), finding.max()).isPresent();
    }

    /** Whether the exam is still as it was when the form was shown. */
    boolean shows(Exam exam) {
        return version.equals(Integer.toString(exam.version()));
    }

    /** Every field that is typed otherwise than it is saved. */
    List<Difference> differences(Exam exam) {
        var saved = of(exam);
        var differences = new ArrayList<Difference>();
        if (!examinedOn.equals(saved.examinedOn)) {
            differences.add(new Difference("examinedOn", "Day of the exam", examinedOn, saved.examinedOn));
        }
        Field.ALL.stream()
                .filter(field -> !typed(field).equals(saved.typed(field)))
                .map(field -> new Difference(
                        field.name(),
                        field.label(),
                        foot(field.side()).text(field.finding()),
                        exam.foot(field.side()).text(field.finding())))
                .forEach(differences::add);
        if (!note.equals(saved.note)) {
            differences.add(new Difference("note", "Note", note, saved.note));
        }
        return differences;
    }

    String typed(Field field) {
        return findings.getOrDefault(field.name(), "");
    }

    /** The foot as typed; what cannot be understood is no answer. */
    Foot foot(Side side) {
        return Foot.typed(finding -> typed(new Field(side, finding)));
    }

    /** The foot as typed, except the findings that are wrong: those stay as they were. */
    Foot foot(Side side, Foot before, Violations violations) {
        return Foot.typed(finding -> {
            var field = new Field(side, finding);
            return violations.has(field.name()) ? before.typed(finding) : typed(field);
        });
    }

    LocalDate examinedOn() {
        return LocalDate.parse(examinedOn);
    }
}
