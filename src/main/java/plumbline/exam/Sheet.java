package plumbline.exam;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.exam.derived.Asymmetry;
import plumbline.exam.derived.DerivedFinding;
import plumbline.exam.derived.Person;
import plumbline.exam.derived.PostureIndex;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Finding;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Section;
import plumbline.exam.finding.Side;
import plumbline.page.Language;
import plumbline.page.Violations;
import plumbline.patient.Patient;

/**
 * One section of a draft as it stands on the page: what is typed, what is saved, and what the last exam found.
 *
 * @param saved all that is saved of the exam, in every section
 * @param stale whether someone else has saved meanwhile, so that nothing of what is typed was saved
 */
record Sheet(
        Patient patient,
        Exam exam,
        Section section,
        ExamForm form,
        Findings saved,
        @Nullable LastExam last,
        Violations violations,
        boolean stale) {

    /** A section with how much of it has an answer, such as "12 of 22". */
    record Part(Section section, String progress, boolean here) {}

    /** The address of the exam, below the clinic's own. */
    public String path() {
        return "/patients/" + patient.id() + "/exams/" + exam.id();
    }

    /** The address of this section. */
    public String here() {
        return path() + "/" + section.path();
    }

    /** The same with what the last exam found. */
    Sheet with(@Nullable LastExam last) {
        return new Sheet(patient, exam, section, form, saved, last, violations, stale);
    }

    /** Whether all that is typed was saved. */
    boolean isKept() {
        return !isRefused() && violations.isEmpty();
    }

    /** Whether nothing of what is typed was saved. */
    boolean isRefused() {
        return stale || !exam.isDraft();
    }

    /** Whether the exam was signed with exactly these values before: the same button pressed twice. */
    boolean isSignedAsTyped() {
        return exam.isSigned() && unsaved().isEmpty();
    }

    /** The digest of what this section has saved, to replace it knowingly. */
    public String savedDigest() {
        return ExamForm.of(section, exam.examinedOn(), saved).shown;
    }

    /** What is typed and not saved. */
    List<ExamForm.Difference> unsaved() {
        return form.differences(exam.examinedOn(), saved);
    }

    /** The exam as it would be with what is typed now. */
    public Findings findings() {
        return saved.with(section.fields(), form.findings());
    }

    public List<Side> feet() {
        return Side.FEET;
    }

    public boolean isFirst() {
        return form.hasDay();
    }

    public boolean isFinal() {
        return section == Section.CLOSING;
    }

    public @Nullable Section next() {
        return section.next().orElse(null);
    }

    /** Whether the last exam had anything in this section, so that "same as last time" means something. */
    public boolean isRepeatable() {
        return last != null && section.fields().stream().anyMatch(last.findings()::has);
    }

    public Entry entry(Side side, Finding finding) {
        var field = new Field(side, finding);
        return new Entry(
                field,
                form.typed(field),
                last == null ? "" : last.findings().typed(field),
                last == null || !last.findings().has(field)
                        ? ""
                        : last.findings().words(field),
                violations.of(field.name()));
    }

    /** The only entry of a finding without sides. */
    public Entry entry(Finding finding) {
        return entry(Side.NEITHER, finding);
    }

    public @Nullable PostureIndex posture(Side side) {
        return PostureIndex.of(findings(), side).orElse(null);
    }

    public @Nullable Asymmetry asymmetry() {
        return Asymmetry.of(findings()).orElse(null);
    }

    /** What follows from the findings and belongs here; on the last section everything. */
    public List<DerivedFinding> derived() {
        var person = new Person(patient.ageOn(exam.examinedOn()), patient.sex());
        return isFinal() ? DerivedFinding.of(findings(), person) : DerivedFinding.of(findings(), person, section);
    }

    public List<Part> parts() {
        var findings = findings();
        return Arrays.stream(Section.values())
                .map(part -> new Part(part, progress(part, findings), part == section))
                .toList();
    }

    private static String progress(Section section, Findings findings) {
        var answered = section.fields().stream().filter(findings::has).count();
        return answered == 0
                ? ""
                : Language.say("%s of %s", answered, section.fields().size());
    }

    /** The names of all fields that can have a message beside them. */
    public Collection<String> fields() {
        return Stream.concat(
                        Stream.of(ExamForm.DAY).filter(day -> isFirst()),
                        section.fields().stream().map(Field::name))
                .toList();
    }

    /** The section to go on with: the last one that has an answer. */
    static Section whereLeftOff(Findings findings) {
        return Arrays.stream(Section.values())
                .filter(section -> section.fields().stream().anyMatch(findings::has))
                .reduce((first, second) -> second)
                .orElse(Section.HISTORY);
    }
}
