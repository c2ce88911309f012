package plumbline.exam;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Section;
import plumbline.page.Language;
import plumbline.page.PageMessages;
import plumbline.page.Typed;
import plumbline.page.Violations;

/** What is typed into one section of an exam; the first one also has the day. */
public class ExamForm extends FindingsForm {

    /** A field where what is typed is not what is saved, both in words. */
    record Difference(String field, String label, String typed, String saved) {

        /** What to say beside the field. */
        String meanwhile() {
            var texts = Language.say(PageMessages.class);
            return saved.isEmpty() ? texts.meanwhileEmpty() : texts.meanwhile(saved);
        }
    }

    static final String DAY = "examinedOn";

    @RestForm
    public String examinedOn = "";

    /** A digest of what the section had saved when it was shown. */
    @RestForm
    public String shown = "";

    private Section section = Section.HISTORY;

    static ExamForm of(Section section, LocalDate examinedOn, Findings saved) {
        var form = new ExamForm();
        form.section = section;
        form.examinedOn = examinedOn.toString();
        form.fill(saved::typed);
        form.shown = form.digest();
        return form;
    }

    void take(Section section, MultivaluedMap<String, String> sent) {
        this.section = section;
        take(sent);
    }

    @Override
    public List<Field> fields() {
        return section.fields();
    }

    /** The first section has the day; every other one leaves it as it is. */
    boolean hasDay() {
        return section == Section.HISTORY;
    }

    void check(LocalDate birthDate, LocalDate today, Violations violations) {
        if (hasDay()) {
            checkDay(birthDate, today, violations);
        }
        fields().stream().filter(field -> !isUnderstood(field)).forEach(field -> {
            var finding = field.finding();
            var asks = finding.scale().asks();
            violations.add(
                    field.name(),
                    field.label(),
                    Findings.passes(finding).isEmpty()
                            ? asks
                            : Language.say("%s, or %s", asks, Findings.passedWords(finding)));
        });
    }

    private void checkDay(LocalDate birthDate, LocalDate today, Violations violations) {
        var day = Typed.day(examinedOn);
        if (examinedOn.isBlank()) {
            violations.add(DAY, Language.say("Enter the day of the exam"));
        } else if (day.isEmpty()) {
            violations.add(DAY, Language.say("A date that exists, such as 2024-03-12"));
        } else if (day.get().isAfter(today)) {
            violations.add(DAY, Language.say("The day of the exam is in the future"));
        } else if (day.get().isBefore(birthDate)) {
            violations.add(DAY, Language.say("The day of the exam is before the patient’s birth date"));
        }
    }

    /** Every field of the section that is typed otherwise than it is saved. */
    List<Difference> differences(LocalDate savedDay, Findings saved) {
        var differences = new ArrayList<Difference>();
        if (hasDay() && !examinedOn.equals(savedDay.toString())) {
            differences.add(new Difference(DAY, Language.say("Day of the exam"), examinedOn, savedDay.toString()));
        }
        var typed = findings();
        fields().stream()
                .filter(field -> !typed(field).equals(saved.typed(field)))
                .filter(field -> !typed.typed(field).equals(saved.typed(field)) || !isUnderstood(field))
                .map(field -> new Difference(field.name(), field.label(), words(field), saved.words(field)))
                .forEach(differences::add);
        return differences;
    }

    /** The section as typed, except the fields that are wrong: those stay as they were. */
    Findings findings(Findings before, Violations violations) {
        var right =
                fields().stream().filter(field -> !violations.has(field.name())).toList();
        return before.with(right, findings());
    }

    /** What the fields hold, in a form that is equal for equal answers. */
    String digest() {
        return digest((hasDay() ? DAY + "=" + examinedOn + "\n" : "") + answers());
    }
}
