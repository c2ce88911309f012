package plumbline.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.testing.Beside;

/** What is published of a clinic is true, and tells of nobody. */
@Beside
class PublicationTest {

    private static final int SMALLEST = 11;

    @Property(tries = 6)
    void noViewAndNoTwoViewsAndNoSumTellOfAFew(
            @ForAll @IntRange(min = 30, max = 3_000) int patients,
            @ForAll @DoubleRange(min = 1, max = 4) double skew,
            @ForAll long seed) {
        var published = Publication.of(new ClinicOfChance(patients, skew, seed).members(), SMALLEST);

        var attack = Attack.on(published.views(), SMALLEST);

        attack.everyViewIsKnownBeforehand();
        attack.noTwoViewsTellOfAFew();
        attack.noSumOfBandsTellsOfAFew();
    }

    /** A few of the smallest counts each, because it takes its time. */
    @ParameterizedTest
    @CsvSource({"240, 3, 2", "900, 2, 3"})
    void nobodyWhoSolvesForItFindsASmallCount(int patients, double skew, long seed) {
        var members = new ClinicOfChance(patients, skew, seed).members();
        var published = Publication.of(members, SMALLEST);

        var attacker = Attack.on(published.views(), SMALLEST).withEverything();

        var unknown = attacker.unknown().stream().sorted().collect(Collectors.toList());
        Collections.shuffle(unknown, new Random(seed));
        assertThat(unknown.stream()
                        .filter(count -> truth(count, members) > 0 && truth(count, members) < SMALLEST)
                        .limit(3))
                .isNotEmpty()
                .allSatisfy(count -> assertThat(attacker.range(count)).as(count).isGreaterThan(SMALLEST - 1e-6));
    }

    private static long truth(String count, List<Member> members) {
        var address = count.substring(count.indexOf(' ') + 1);
        return members.stream()
                .filter(member -> isIn(address, member))
                .filter(member -> count.startsWith("all") || count.startsWith("better") == member.isBetter())
                .count();
    }

    private static boolean isIn(String address, Member member) {
        return address.isEmpty()
                || Stream.of(address.split("&")).allMatch(choice -> Stream.of(Dimension.values())
                        .anyMatch(dimension -> choice.equals(
                                dimension.code() + "=" + dimension.of(member).code())));
    }

    @Example
    void whatIsShownIsTrue() {
        var members = new ClinicOfChance(500, 2, 7).members();

        var published = Publication.of(members, SMALLEST);

        assertThat(published.views())
                .filteredOn(result -> !result.isHidden() && !result.isEmpty())
                .hasSizeGreaterThan(30)
                .allSatisfy(result -> {
                    var some = members.stream()
                            .filter(member -> View.holding(member).stream()
                                    .anyMatch(view -> view.address().equals(result.view())))
                            .toList();
                    assertThat(result.patients()).contains(some.size());
                    assertThat(result.change().orElseThrow())
                            .isCloseTo(
                                    some.stream()
                                            .mapToDouble(Member::change)
                                            .average()
                                            .orElseThrow(),
                                    within(1e-12));
                    result.better()
                            .ifPresent(better -> assertThat(better.count()).isEqualTo((int)
                                    some.stream().filter(Member::isBetter).count()));
                });
    }

    @Example
    void noClinicShowsFewerThanTen() {
        assertThatThrownBy(() -> Night.requireEnough(9)).hasMessageContaining("at least 10, not 9");
        assertThatCode(() -> Night.requireEnough(10)).doesNotThrowAnyException();
    }

    @Example
    void ofTenPatientsNothingIsPublished() {
        var published = Publication.of(new ClinicOfChance(10, 2, 7).members(), SMALLEST);

        assertThat(published.views()).filteredOn(result -> !result.isEmpty()).allMatch(ViewResult::isHidden);
        assertThat(published.weeks()).isEmpty();
        assertThat(published.findings()).allMatch(finding -> finding.refusal().isPresent());
    }
}
