package plumbline.outcome;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.page.Language;

/**
 * All patients of a clinic, or those in one band of one or two dimensions: nothing else can be asked for, so that everything
 * that can ever be shown is known beforehand.
 *
 * @param bands for each dimension by which it is narrowed, the band; at most {@value #MOST}
 */
public record View(Map<Dimension, Band> bands) {

    static final int MOST = 2;

    /** Everyone. */
    static final View WHOLE = new View(Map.of());

    /** Every view there is, the wider ones first. */
    static final List<View> ALL = everyView();

    private static List<View> everyView() {
        var single = WHOLE.narrower().toList();
        var pairs = single.stream().flatMap(View::narrower).distinct();
        return Stream.of(Stream.of(WHOLE), single.stream(), pairs)
                .flatMap(views -> views)
                .toList();
    }

    public View {
        if (bands.size() > MOST) {
            throw new IllegalArgumentException("At most two dimensions");
        }
        var sorted = new EnumMap<Dimension, Band>(Dimension.class);
        sorted.putAll(bands);
        bands = Collections.unmodifiableMap(sorted);
    }

    View with(Dimension dimension, Band band) {
        var more = new EnumMap<Dimension, Band>(Dimension.class);
        more.putAll(bands);
        more.put(dimension, band);
        return new View(more);
    }

    View without(Dimension dimension) {
        var fewer = new EnumMap<Dimension, Band>(Dimension.class);
        fewer.putAll(bands);
        fewer.remove(dimension);
        return new View(fewer);
    }

    /** The dimensions by which it could be narrowed further. */
    public List<Dimension> open() {
        return bands.size() == MOST
                ? List.of()
                : Arrays.stream(Dimension.values())
                        .filter(dimension -> !bands.containsKey(dimension))
                        .toList();
    }

    /** Its parts, one for each band. */
    List<View> parts(Dimension dimension) {
        return dimension.bands().stream().map(band -> with(dimension, band)).toList();
    }

    private Stream<View> narrower() {
        return open().stream().flatMap(dimension -> parts(dimension).stream());
    }

    /** Every view that holds this patient. */
    static List<View> holding(Member member) {
        var single = Arrays.stream(Dimension.values())
                .map(dimension -> WHOLE.with(dimension, dimension.of(member)))
                .toList();
        var pairs = single.stream()
                .flatMap(one -> one.open().stream().map(other -> one.with(other, other.of(member))))
                .distinct();
        return Stream.of(Stream.of(WHOLE), single.stream(), pairs)
                .flatMap(views -> views)
                .toList();
    }

    /** Every sum that a view is: of its parts in each dimension by which it could be narrowed. */
    Stream<List<View>> sums() {
        return open().stream().map(this::parts);
    }

    /** As it stands in an address: {@code device=custom-insole&severity=severe}, or nothing for everyone. */
    public String address() {
        return bands.entrySet().stream()
                .map(chosen -> chosen.getKey().code() + "=" + chosen.getValue().code())
                .collect(Collectors.joining("&"));
    }

    /** Custom insole, 7 and more; or everyone. */
    public String inWords() {
        return bands.isEmpty()
                ? Language.say("All patients")
                : bands.entrySet().stream()
                        .map(chosen -> chosen.getKey().label() + ": "
                                + chosen.getValue().label())
                        .collect(Collectors.joining("; "));
    }
}
