package plumbline.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tries on everything that is published of a clinic to find out about a few of its patients. Which views there are and how they add
 * up is worked out here once more, from the dimensions alone.
 *
 * @param views the addresses of all
 * @param patients how many, of each view where that is shown
 * @param better likewise
 */
record Attack(List<String> views, Map<String, Integer> patients, Map<String, Integer> better, int smallest) {

    /** A view as the attacker writes it: the bands, in the order of the dimensions. */
    private record Place(Map<Dimension, Band> bands, String address) {

        Place(Map<Dimension, Band> bands) {
            this(bands, address(bands));
        }

        private static String address(Map<Dimension, Band> bands) {
            return Arrays.stream(Dimension.values())
                    .flatMap(dimension ->
                            Stream.ofNullable(bands.get(dimension)).map(band -> dimension.code() + "=" + band.code()))
                    .collect(Collectors.joining("&"));
        }

        boolean holds(Place other) {
            return other.bands.entrySet().containsAll(bands.entrySet());
        }

        List<Place> within(Dimension dimension) {
            return dimension.bands().stream()
                    .map(band -> {
                        var more = new HashMap<>(bands);
                        more.put(dimension, band);
                        return new Place(more);
                    })
                    .toList();
        }

        List<Dimension> others() {
            return Arrays.stream(Dimension.values())
                    .filter(dimension -> !bands.containsKey(dimension))
                    .toList();
        }
    }

    static Attack on(List<ViewResult> published, int smallest) {
        var patients = new HashMap<String, Integer>();
        var better = new HashMap<String, Integer>();
        published.forEach(result -> {
            result.patients().ifPresent(count -> patients.put(result.view(), count));
            result.better().ifPresent(share -> better.put(result.view(), share.count()));
        });
        return new Attack(published.stream().map(ViewResult::view).toList(), patients, better, smallest);
    }

    private static final List<Place> PLACES = places();

    private static List<Place> places() {
        var whole = new Place(Map.of());
        var single = whole.others().stream()
                .flatMap(dimension -> whole.within(dimension).stream())
                .toList();
        var pairs = single.stream()
                .flatMap(one -> one.others().stream().flatMap(dimension -> one.within(dimension).stream()))
                .distinct();
        return Stream.of(Stream.of(whole), single.stream(), pairs)
                .flatMap(some -> some)
                .toList();
    }

    private Optional<Integer> patients(Place place) {
        return Optional.ofNullable(patients.get(place.address()));
    }

    private Optional<Integer> better(Place place) {
        return Optional.ofNullable(better.get(place.address()));
    }

    /** All there are, and neither more nor fewer than all that were published. */
    void everyViewIsKnownBeforehand() {
        assertThat(views)
                .containsExactlyInAnyOrderElementsOf(
                        PLACES.stream().map(Place::address).toList());
    }

    /** By itself, and by taking every view from every other that holds it. */
    void noTwoViewsTellOfAFew() {
        for (var wide : PLACES) {
            isEnough(patients(wide), wide);
            better(wide).ifPresent(count -> {
                isEnough(Optional.of(count), wide);
                isEnough(patients(wide).map(all -> all - count), wide);
            });
            for (var narrow : PLACES) {
                if (wide.holds(narrow)) {
                    isEnough(difference(patients(wide), patients(narrow)), wide, narrow);
                    isEnough(difference(better(wide), better(narrow)), wide, narrow);
                    isEnough(difference(others(wide), others(narrow)), wide, narrow);
                }
            }
        }
    }

    private Optional<Integer> others(Place place) {
        return patients(place).flatMap(all -> better(place).map(count -> all - count));
    }

    private static Optional<Integer> difference(Optional<Integer> one, Optional<Integer> other) {
        return one.flatMap(large -> other.map(small -> large - small));
    }

    private void isEnough(Optional<Integer> count, Place... places) {
        if (count.filter(few -> few != 0 && few < smallest).isPresent()) {
            throw new AssertionError(count.get() + " patients are told of by " + Arrays.toString(places));
        }
    }

    /** By adding up the bands that are shown, and taking them from what all of them are together; or the other way round. */
    void noSumOfBandsTellsOfAFew() {
        for (var place : PLACES) {
            if (place.bands.size() < View.MOST) {
                for (var dimension : place.others()) {
                    var parts = place.within(dimension);
                    leavesEnough(place, parts, patients);
                    leavesEnough(place, parts, better);
                }
            }
        }
    }

    private void leavesEnough(Place whole, List<Place> parts, Map<String, Integer> counts) {
        var shown = parts.stream()
                .mapToInt(part -> counts.getOrDefault(part.address(), 0))
                .sum();
        Optional.ofNullable(counts.get(whole.address())).ifPresent(all -> isEnough(Optional.of(all - shown), whole));
    }

    /** By linear programming over everything that is published at once. */
    Attacker withEverything() {
        var attacker = new Attacker();
        for (var place : PLACES) {
            patients(place)
                    .ifPresentOrElse(
                            count -> attacker.knows("all " + place.address(), count),
                            () -> attacker.misses("all " + place.address(), 1));
            if (patients(place).equals(Optional.of(0))) {
                attacker.knows("better " + place.address(), 0);
                attacker.knows("others " + place.address(), 0);
            } else if (better(place).isPresent()) {
                attacker.knows("better " + place.address(), better(place).get());
                attacker.knows("others " + place.address(), others(place).orElseThrow());
            } else {
                attacker.misses("better " + place.address(), 0);
                attacker.misses("others " + place.address(), 0);
            }
            attacker.addsUp(
                    "all " + place.address(), List.of("better " + place.address(), "others " + place.address()));
            if (place.bands.size() < View.MOST) {
                for (var dimension : place.others()) {
                    for (var what : List.of("all ", "better ", "others ")) {
                        attacker.addsUp(
                                what + place.address(),
                                place.within(dimension).stream()
                                        .map(part -> what + part.address())
                                        .toList());
                    }
                }
            }
        }
        return attacker;
    }
}
