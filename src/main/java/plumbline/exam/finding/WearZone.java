package plumbline.exam.finding;

import java.util.Locale;
import plumbline.page.Language;

/** The nine zones of an outsole, each with its wear. */
public enum WearZone implements Drawn {
    WEAR_TOE,
    WEAR_FOREFOOT_MEDIAL,
    WEAR_FOREFOOT_CENTRAL,
    WEAR_FOREFOOT_LATERAL,
    WEAR_MIDFOOT_MEDIAL,
    WEAR_MIDFOOT_LATERAL,
    WEAR_HEEL_MEDIAL,
    WEAR_HEEL_CENTRAL,
    WEAR_HEEL_LATERAL;

    private final Definition definition;

    WearZone() {
        definition = Definition.perSide("Shoe wear, " + zone(), Scale.grades("none", "mild", "moderate", "through"));
    }

    @Override
    public Definition definition() {
        return definition;
    }

    @Override
    public String place() {
        return zone().replace(' ', '-');
    }

    @Override
    public String shortLabel() {
        return Language.say(zone());
    }

    private String zone() {
        return name().substring("WEAR_".length()).replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
