package plumbline.orthotic.wear;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import plumbline.exam.finding.Side;
import plumbline.orthotic.DeviceClass;
import plumbline.orthotic.Orthosis;
import plumbline.orthotic.OrthosisExample;

class AdherencePropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = FIRST.plusDays(29);
    private static final Offset<Double> EXACTLY = Offset.offset(1e-9);

    private final Orthosis insole = OrthosisExample.worn(DeviceClass.CUSTOM_INSOLE, FIRST, null);

    /** The usual plan: 1 hour on the first day, 1 more each day, 8 from day 8 on. */
    @Example
    void hoursAreHeldAgainstThePlanOfTheSameDays() {
        var worn = List.of(worn(0, "1"), worn(3, "2"), worn(20, "8"));

        var adherence = Adherence.of(insole, Side.LEFT, FIRST, LAST, worn);

        assertThat(adherence.planned().orElseThrow()).isEqualTo(1 + 4 + 8, EXACTLY);
        assertThat(adherence.percent().orElseThrow()).isEqualTo(100.0 * 11 / 13, EXACTLY);
        assertThat(adherence.known()).isEqualTo(3);
        assertThat(adherence.unknown()).isEqualTo(27);
    }

    @Example
    void moreThanThePlanIsKeptAndShownAsAllOfIt() {
        var adherence = Adherence.of(insole, Side.LEFT, FIRST, LAST, List.of(worn(0, "3")));

        assertThat(adherence.percent().orElseThrow()).isEqualTo(300, EXACTLY);
        assertThat(adherence.percentShown().orElseThrow()).isEqualTo(100, EXACTLY);
    }

    @Example
    void withoutAnEntryThereIsNoPercentage() {
        var adherence = Adherence.of(insole, Side.RIGHT, FIRST, LAST, List.of(worn(0, "3")));

        assertThat(adherence.percent()).isEmpty();
        assertThat(adherence.hoursADay()).isEmpty();
    }

    @Property
    void oneHourMoreIsNeverLessOfThePlan(@ForAll("diaries") List<WornDay> diary, @ForAll("days") int day) {
        var without = diary.stream()
                .filter(one -> !one.day().equals(FIRST.plusDays(day)))
                .toList();
        var less = Adherence.of(insole, Side.LEFT, FIRST, LAST, and(without, worn(day, "4")));
        var greater = Adherence.of(insole, Side.LEFT, FIRST, LAST, and(without, worn(day, "5")));

        assertThat(greater.percent().orElseThrow()).isGreaterThan(less.percent().orElseThrow());
        assertThat(greater.percentShown().orElseThrow())
                .isBetween(less.percentShown().orElseThrow(), 100.0);
    }

    @Property
    void aFootSaysNothingOfTheOther(@ForAll("diaries") List<WornDay> diary) {
        var right = Adherence.of(insole, Side.RIGHT, FIRST, LAST, diary);

        assertThat(right.known()).isZero();
        assertThat(right.worn()).isZero();
    }

    @Provide
    Arbitrary<List<WornDay>> diaries() {
        return days().set()
                .ofMaxSize(20)
                .map(days -> days.stream().map(day -> worn(day, "6.25")).toList());
    }

    @Provide
    Arbitrary<Integer> days() {
        return Arbitraries.integers().between(0, 29);
    }

    private static List<WornDay> and(List<WornDay> diary, WornDay more) {
        return Stream.concat(diary.stream(), Stream.of(more)).toList();
    }

    private static WornDay worn(int day, String hours) {
        return new WornDay(FIRST.plusDays(day), Side.LEFT, new BigDecimal(hours));
    }
}
