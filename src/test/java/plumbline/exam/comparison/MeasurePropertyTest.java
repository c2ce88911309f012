package plumbline.exam.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import plumbline.exam.finding.Field;

/** What holds for every measure and any two of its values. */
class MeasurePropertyTest {

    /** A measure with two values on its scale. */
    record Taken(Measure measure, BigDecimal then, BigDecimal now) {
        BigDecimal size() {
            return now.subtract(then).abs();
        }

        Change change() {
            return measure.change(then, now);
        }
    }

    @Property
    void onlyTheErrorOrMoreIsCalledAChange(@ForAll("bounded") Taken taken) {
        var beyond =
                taken.size().compareTo(Objects.requireNonNull(taken.measure().error())) >= 0;

        assertThat(taken.change().kind()).isEqualTo(beyond ? Change.Kind.CHANGED : Change.Kind.NONE);
        assertThat(taken.change().words().startsWith("no change")).isNotEqualTo(beyond);
    }

    @Property
    void withoutAnErrorNoDifferenceIsCalledAChange(@ForAll("unbounded") Taken taken) {
        assertThat(taken.change().kind())
                .isEqualTo(taken.size().signum() == 0 ? Change.Kind.NONE : Change.Kind.UNBOUNDED);
    }

    @Property
    void backwardsItIsTheSameChangeTheOtherWay(@ForAll("any") Taken taken) {
        var back = taken.measure().change(taken.now(), taken.then());

        assertThat(back.kind()).isEqualTo(taken.change().kind());
        assertThat(mirrored(back.words())).isEqualTo(taken.change().words());
    }

    private static String mirrored(String words) {
        return switch (words.charAt(0)) {
            case '+' -> "−" + words.substring(1);
            case '−' -> "+" + words.substring(1);
            default -> words;
        };
    }

    @Provide
    Arbitrary<Taken> bounded() {
        return taken(measure -> measure.error() != null);
    }

    @Provide
    Arbitrary<Taken> unbounded() {
        return taken(measure -> measure.error() == null);
    }

    @Provide
    Arbitrary<Taken> any() {
        return Arbitraries.oneOf(bounded(), unbounded());
    }

    private static Arbitrary<Taken> taken(Predicate<Measure> which) {
        var measures = Stream.concat(
                        Stream.of(new Measure.Total()),
                        Field.ALL.stream()
                                .map(Field::finding)
                                .distinct()
                                .map(Measure::of)
                                .flatMap(Optional::stream))
                .filter(which)
                .toList();
        return Arbitraries.of(measures)
                .flatMap(measure ->
                        values(measure).tuple2().map(values -> new Taken(measure, values.get1(), values.get2())));
    }

    private static Arbitrary<BigDecimal> values(Measure measure) {
        var scale = measure.scale();
        return Arbitraries.bigDecimals().between(scale.min(), scale.max()).ofScale(scale.decimals());
    }
}
