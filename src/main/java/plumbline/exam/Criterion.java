package plumbline.exam;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import plumbline.page.Words;

/**
 * The six criteria of the Foot Posture Index (FPI-6), each rated from −2 (supinated) over 0 (neutral) to +2 (pronated) in
 * relaxed standing (Redmond, Crosbie and Ouvrier 2006). The labels are our own; how to rate stands in the published manual.
 */
public enum Criterion implements Finding {
    TALAR_HEAD("Talar head", Foot::talarHead),
    MALLEOLAR_CURVES("Curves at the malleolus", Foot::malleolarCurves),
    CALCANEAL_POSITION("Heel, inverted to everted", Foot::calcanealPosition),
    TALONAVICULAR_BULGE("Bulge at the talonavicular joint", Foot::talonavicularBulge),
    MEDIAL_ARCH("Medial arch", Foot::medialArch),
    FOREFOOT_POSITION("Forefoot, ad- to abducted", Foot::forefootPosition);

    private final String label;
    private final Function<Foot, @Nullable Integer> value;

    Criterion(String label, Function<Foot, @Nullable Integer> value) {
        this.label = label;
        this.value = value;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public int min() {
        return -2;
    }

    @Override
    public int max() {
        return 2;
    }

    @Override
    public @Nullable Integer on(Foot foot) {
        return value.apply(foot);
    }

    @Override
    public String text(int number) {
        return Words.signed(number);
    }
}
