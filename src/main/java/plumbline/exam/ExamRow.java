package plumbline.exam;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.exam.derived.PostureIndex;
import plumbline.exam.finding.Criterion;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Finding;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Pain;
import plumbline.exam.finding.Side;
import plumbline.page.Listing;

/** An exam in a few words, for a list or the chart: the posture of both feet and how much the heels hurt. */
record ExamRow(Exam exam, Findings findings) {

    private static final List<Field> SHOWN = Stream.concat(
                    Arrays.stream(Criterion.values()), Stream.<Finding>of(Pain.HEEL_PAIN))
            .flatMap(finding -> Side.FEET.stream().map(side -> new Field(side, finding)))
            .toList();

    /** Reads what is shown of all of them in one statement. */
    static List<ExamRow> of(List<Exam> exams, ExamColumns columns) {
        var found = columns.of(exams.stream().map(Exam::id).toList(), SHOWN);
        return exams.stream()
                .map(exam -> new ExamRow(exam, found.getOrDefault(exam.id(), Findings.NONE)))
                .toList();
    }

    static Listing<ExamRow> of(Listing<Exam> exams, ExamColumns columns) {
        return new Listing<>(of(exams.rows(), columns), exams.page(), exams.more());
    }

    public @Nullable PostureIndex left() {
        return PostureIndex.of(findings, Side.LEFT).orElse(null);
    }

    public @Nullable PostureIndex right() {
        return PostureIndex.of(findings, Side.RIGHT).orElse(null);
    }

    public String heelPainLeft() {
        return findings.words(new Field(Side.LEFT, Pain.HEEL_PAIN));
    }

    public String heelPainRight() {
        return findings.words(new Field(Side.RIGHT, Pain.HEEL_PAIN));
    }
}
