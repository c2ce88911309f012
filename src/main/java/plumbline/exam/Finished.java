package plumbline.exam;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.exam.derived.Asymmetry;
import plumbline.exam.derived.DerivedFinding;
import plumbline.exam.derived.Person;
import plumbline.exam.derived.PostureIndex;
import plumbline.exam.finding.Criterion;
import plumbline.exam.finding.Definition;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Finding;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Scale;
import plumbline.exam.finding.Section;
import plumbline.exam.finding.Side;
import plumbline.patient.Patient;

/**
 * An exam as it is read: everything that has an answer, with both sides beside each other, and what follows from it.
 *
 * @param unsaved what a form still said when the exam was signed meanwhile
 */
record Finished(Patient patient, Exam exam, Findings findings, List<ExamForm.Difference> unsaved) {

    /** A finding with its answer on each side, or its only answer twice. */
    record Row(Finding finding, Cell left, Cell right) {
        public String label() {
            return finding.label();
        }

        public boolean isPerSide() {
            return finding.definition().perSide();
        }

        public Definition definition() {
            return finding.definition();
        }

        /** Whether it is a figure, which has a course over time. */
        public boolean isMeasured() {
            return finding.scale() instanceof Scale.Numbers;
        }

        boolean isAnswered() {
            return left.answered() || right.answered();
        }
    }

    /** One answer in words. */
    record Cell(String words, boolean answered, boolean unusual) {}

    /** The findings that stand together and have an answer. */
    record Block(String title, List<Row> rows) {

        public boolean isPerSide() {
            return rows.stream().anyMatch(Row::isPerSide);
        }

        /** Whether these are the criteria of the Foot Posture Index, which have a total. */
        public boolean isPosture() {
            return rows.getFirst().finding() instanceof Criterion;
        }
    }

    /** The address of the exam, below the clinic's own. */
    public String path() {
        return "/patients/" + patient.id() + "/exams/" + exam.id();
    }

    /** The blocks of one section that have an answer. */
    public List<Block> blocks(Section section) {
        return section.groups().stream()
                .map(group -> new Block(
                        group.title().isEmpty() ? section.title() : group.title(),
                        group.findings().stream()
                                .map(this::row)
                                .filter(Row::isAnswered)
                                .toList()))
                .filter(block -> !block.rows().isEmpty())
                .toList();
    }

    public Section[] sections() {
        return Section.values();
    }

    private Row row(Finding finding) {
        var perSide = finding.definition().perSide();
        return new Row(
                finding,
                cell(new Field(perSide ? Side.LEFT : Side.NEITHER, finding)),
                cell(new Field(perSide ? Side.RIGHT : Side.NEITHER, finding)));
    }

    private Cell cell(Field field) {
        return new Cell(
                findings.has(field) ? findings.words(field) : "", findings.has(field), findings.isUnusual(field));
    }

    public @Nullable PostureIndex left() {
        return PostureIndex.of(findings, Side.LEFT).orElse(null);
    }

    public @Nullable PostureIndex right() {
        return PostureIndex.of(findings, Side.RIGHT).orElse(null);
    }

    public Optional<Asymmetry> asymmetry() {
        return Asymmetry.of(findings);
    }

    public List<DerivedFinding> derived() {
        return DerivedFinding.of(findings, new Person(patient.ageOn(exam.examinedOn()), patient.sex()));
    }
}
