package plumbline.exam.comparison;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.exam.derived.Band;
import plumbline.exam.derived.PostureIndex;
import plumbline.exam.finding.Criterion;
import plumbline.exam.finding.Definition;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Finding;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Scale;
import plumbline.exam.finding.Side;
import plumbline.exam.finding.Usual;
import plumbline.page.Language;
import plumbline.page.Words;

/** Something that exams give in figures, so that its change can be counted: a numeric finding, or the posture index. */
sealed interface Measure {

    /** What stands in its address, such as {@code lunge_straight}. */
    String code();

    Definition definition();

    /** What has to be read of an exam to know it. */
    List<Field> fields();

    Optional<BigDecimal> of(Findings findings, Side side);

    /** Its value in words, or why there is none. */
    String words(Findings findings, Side side);

    /** A change of this size, which no error of measuring bounds. */
    default String unbounded(String size) {
        return Language.say("%s: no published error", size);
    }

    static Optional<Measure> of(Finding finding) {
        return finding.scale() instanceof Scale.Numbers ? Optional.of(new Figure(finding)) : Optional.empty();
    }

    /** The measure at an address; empty for what is unknown or has no figures. */
    static Optional<Measure> at(String code) {
        return code.equals(Total.CODE)
                ? Optional.of(new Total())
                : Field.ALL.stream()
                        .map(Field::finding)
                        .filter(finding -> finding.code().equals(code))
                        .findFirst()
                        .flatMap(Measure::of);
    }

    default List<Side> sides() {
        return definition().perSide() ? Side.FEET : List.of(Side.NEITHER);
    }

    default Scale.Numbers scale() {
        return (Scale.Numbers) definition().scale();
    }

    /** The smallest change beyond the error of measuring; null where none is published. */
    default @Nullable BigDecimal error() {
        var error = definition().error();
        return error == null ? null : new BigDecimal(error.toString());
    }

    /** ±4.7 °, or nothing where no error is published. */
    default String errorWords() {
        var error = error();
        return error == null ? "" : "±" + withUnit(Words.exact(error.stripTrailingZeros()));
    }

    /** 38 °, +2 */
    default String words(BigDecimal value) {
        return withUnit(scale().words(value.toPlainString()));
    }

    private String withUnit(String number) {
        return scale().unit().isEmpty() ? number : number + " " + scale().unit();
    }

    /** What became of it; a change smaller than the error of measuring is none. */
    default Change change(BigDecimal then, BigDecimal now) {
        var difference = now.subtract(then);
        if (difference.signum() == 0) {
            return Change.NO_CHANGE;
        }
        var error = error();
        if (error != null && difference.abs().compareTo(error) < 0) {
            return Change.none(Language.say("no change (within the error of %s)", errorWords()));
        }
        var size = (difference.signum() < 0 ? "−" : "+")
                + withUnit(Words.exact(difference.abs().stripTrailingZeros()));
        return error == null
                ? Change.unbounded(unbounded(size))
                : Change.changed(Language.say("%s: beyond the error", size));
    }

    /** A finding on a scale of numbers. */
    record Figure(Finding finding) implements Measure {

        @Override
        public String code() {
            return finding.code();
        }

        @Override
        public Definition definition() {
            return finding.definition();
        }

        @Override
        public List<Field> fields() {
            return sides().stream().map(side -> new Field(side, finding)).toList();
        }

        @Override
        public Optional<BigDecimal> of(Findings findings, Side side) {
            return findings.number(side, finding);
        }

        @Override
        public String words(Findings findings, Side side) {
            return findings.words(new Field(side, finding));
        }
    }

    /** The total of the Foot Posture Index. */
    record Total() implements Measure {

        static final String CODE = "posture_index";

        private static final Definition DEFINITION = new Definition(
                "Foot Posture Index",
                Scale.signed(Band.HIGHLY_SUPINATED.from(), Band.HIGHLY_PRONATED.to(), ""),
                true,
                Definition.Passed.UNTESTED,
                "Six criteria added, relaxed standing: negative is supinated, positive pronated",
                Usual.between(Integer.toString(Band.NORMAL.from()), Integer.toString(Band.NORMAL.to()), "0 to +5"),
                null,
                "Novice raters agreed on the total with ICC .85; 1 or 2 points may be the rater",
                false,
                "Redmond and others 2006; reliability: inexperienced examiners 2016, 83 people",
                "");

        @Override
        public String code() {
            return CODE;
        }

        @Override
        public Definition definition() {
            return DEFINITION;
        }

        @Override
        public List<Field> fields() {
            return Arrays.stream(Criterion.values())
                    .flatMap(criterion -> Side.FEET.stream().map(side -> new Field(side, criterion)))
                    .toList();
        }

        @Override
        public Optional<BigDecimal> of(Findings findings, Side side) {
            return PostureIndex.of(findings, side).map(index -> BigDecimal.valueOf(index.total()));
        }

        @Override
        public String words(Findings findings, Side side) {
            return of(findings, side).map(this::words).orElseGet(() -> Language.say("no total"));
        }

        @Override
        public String unbounded(String size) {
            return Language.say("%s: no published error; 1 or 2 points may be the rater", size);
        }
    }
}
