package plumbline.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class InstrumentPropertyTest {

    /** A response; now and then an item is left out. */
    record Response(Instrument instrument, List<@Nullable Integer> answers) {}

    @Property
    void everyValueLiesInItsRange(@ForAll @From("responses") Response response) {
        assertThat(response.instrument().score(response.answers()).scored())
                .allSatisfy(one -> assertThat(one.scale().range().contains(one.value()))
                        .as("%s of %s", one.scale(), one.value())
                        .isTrue());
    }

    @Property
    void oneWorseAnswerMakesNoScaleBetterAndOneWorse(@ForAll @From("responses") Response response, @ForAll int place) {
        // given
        var index = Math.floorMod(place, response.answers().size());
        var answer = response.answers().get(index);
        if (answer == null || answer == response.instrument().items().worst()) {
            return;
        }
        var worse = new ArrayList<@Nullable Integer>(response.answers());
        worse.set(index, answer + 1);

        // when
        var before = response.instrument().score(response.answers()).scored();
        var after = response.instrument().score(worse).scored().stream()
                .collect(Collectors.toMap(Scored::scale, Scored::value));

        // then
        var worsened = 0;
        for (var one : before) {
            var way = (Objects.requireNonNull(after.get(one.scale())) - one.value())
                    * (one.scale().range().higherIsBetter() ? -1 : 1);
            assertThat(way).isGreaterThanOrEqualTo(-0.0);
            worsened += way > 0 ? 1 : 0;
        }
        assertThat(before.isEmpty() || worsened > 0 || isInNoScale(response, index))
                .isTrue();
    }

    @Property
    void whetherThereIsAValueDependsOnWhatIsAnsweredAndNotOnTheAnswers(@ForAll @From("responses") Response response) {
        var best = response.answers().stream()
                .map(answer -> answer == null ? null : 0)
                .collect(Collectors.toCollection(ArrayList<@Nullable Integer>::new));

        assertThat(response.instrument().score(best).scored())
                .extracting(Scored::scale)
                .isEqualTo(response.instrument().score(response.answers()).scored().stream()
                        .map(Scored::scale)
                        .toList());
    }

    /** Whether the item counts for scales alone that have too few answers. */
    private static boolean isInNoScale(Response response, int index) {
        var scored = response.instrument().score(response.answers()).scored();
        return scored.stream()
                .map(one -> one.scale().share())
                .noneMatch(share -> share != null && share.first() <= index + 1 && index + 1 <= share.last());
    }

    @Provide
    Arbitrary<Response> responses() {
        return Arbitraries.of(Instrument.values())
                .filter(Instrument::hasItems)
                .flatMap(instrument -> Combinators.combine(
                                Arbitraries.integers()
                                        .between(0, instrument.items().worst())
                                        .injectNull(0.1)
                                        .list()
                                        .ofSize(instrument.items().count()),
                                Arbitraries.just(instrument))
                        .as((answers, of) -> new Response(of, answers)));
    }
}
