package plumbline.exam;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The nine zones of an outsole, each with its wear: 0 none, 1 mild, 2 moderate, 3 through the outsole. */
enum WearZone implements Finding {
    WEAR_TOE(Row.TOE, Part.CENTRAL, Foot::wearToe),
    WEAR_FOREFOOT_MEDIAL(Row.FOREFOOT, Part.MEDIAL, Foot::wearForefootMedial),
    WEAR_FOREFOOT_CENTRAL(Row.FOREFOOT, Part.CENTRAL, Foot::wearForefootCentral),
    WEAR_FOREFOOT_LATERAL(Row.FOREFOOT, Part.LATERAL, Foot::wearForefootLateral),
    WEAR_MIDFOOT_MEDIAL(Row.MIDFOOT, Part.MEDIAL, Foot::wearMidfootMedial),
    WEAR_MIDFOOT_LATERAL(Row.MIDFOOT, Part.LATERAL, Foot::wearMidfootLateral),
    WEAR_HEEL_MEDIAL(Row.HEEL, Part.MEDIAL, Foot::wearHeelMedial),
    WEAR_HEEL_CENTRAL(Row.HEEL, Part.CENTRAL, Foot::wearHeelCentral),
    WEAR_HEEL_LATERAL(Row.HEEL, Part.LATERAL, Foot::wearHeelLateral);

    /** From the tip of the shoe to its end. */
    enum Row {
        TOE,
        FOREFOOT,
        MIDFOOT,
        HEEL
    }

    /** From the inner to the outer border. */
    enum Part {
        MEDIAL,
        CENTRAL,
        LATERAL
    }

    private static final List<String> GRADES = List.of("0 none", "1 mild", "2 moderate", "3 through");

    private final Row row;
    private final Part part;
    private final Function<Foot, @Nullable Integer> value;

    WearZone(Row row, Part part, Function<Foot, @Nullable Integer> value) {
        this.row = row;
        this.part = part;
        this.value = value;
    }

    /** The zones as they lie before the eye from left to right, toes up, the inner borders of both shoes side by side. */
    static List<WearZone> laidOut(Side side) {
        var across = Comparator.<WearZone, Part>comparing(zone -> zone.part);
        return Arrays.stream(values())
                .sorted(Comparator.<WearZone, Row>comparing(zone -> zone.row)
                        .thenComparing(side == Side.LEFT ? across.reversed() : across))
                .toList();
    }

    /** Shoe wear, heel lateral */
    @Override
    public String label() {
        return "Shoe wear, " + words().toLowerCase(Locale.ROOT);
    }

    /** Heel lateral */
    public String words() {
        var words = this == WEAR_TOE ? row.name() : row + " " + part;
        return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
    }

    /** The class of its place in the drawing, such as {@code heel lateral}. */
    public String place() {
        return (row + " " + part).toLowerCase(Locale.ROOT);
    }

    @Override
    public int min() {
        return 0;
    }

    @Override
    public int max() {
        return 3;
    }

    @Override
    public @Nullable Integer on(Foot foot) {
        return value.apply(foot);
    }

    @Override
    public String text(int number) {
        return GRADES.get(number);
    }
}
