package plumbline.score.walking;

import static plumbline.score.walking.PainPlace.BACK;
import static plumbline.score.walking.PainPlace.BUTTOCK_OR_THIGH;
import static plumbline.score.walking.PainPlace.CALF;
import static plumbline.score.walking.Relief.LYING;
import static plumbline.score.walking.Relief.SITTING_OR_BENDING;
import static plumbline.score.walking.Relief.STANDING_STILL;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import plumbline.page.Language;

/**
 * What may be behind pain that comes with walking, judged by what eases it. A note by rule and never a diagnosis: each sign by
 * itself is weak (Nadeau and others 2013, Canadian Journal of Surgery 56:372, 53 people with one disease or the other).
 */
public enum WalkingPattern {
    VASCULAR(
            "A vascular pattern is possible: standing still is enough to ease it. Feel the pulses of the feet and measure the"
                    + " pressure at the ankles.",
            "Pain of the leg that eases when standing still. In the calf this spoke strongly for the arteries (likelihood ratio"
                    + " 20); either sign alone is weak."),
    NEUROGENIC(
            "A neurogenic pattern is possible: only sitting or bending forward eases it, standing still does not. Look at the"
                    + " nerve screen of the exam.",
            "Pain of the back or leg that eases with sitting or bending and not with standing still. Above the knees, brought on"
                    + " by standing and eased by leaning on a trolley as well, this spoke strongly for a narrow spinal canal"
                    + " (likelihood ratio 13); either sign alone is weak.");

    public static final String SOURCE =
            "Nadeau and others 2013, 53 people with a narrow spinal canal or narrow leg arteries";

    private final String note;
    private final String rule;

    WalkingPattern(String note, String rule) {
        this.note = note;
        this.rule = rule;
    }

    /** What it may mean and what to look at. */
    public String note() {
        return Language.say(note);
    }

    /** When the note is made. */
    public String rule() {
        return Language.say(rule);
    }

    public String source() {
        return Language.say(SOURCE);
    }

    /** What speaks for one, where anything does; where the place is not recorded, what eases it decides alone. */
    static Optional<WalkingPattern> of(Set<PainPlace> places, Set<Relief> easedBy) {
        if (easedBy.contains(STANDING_STILL) && among(places, EnumSet.of(BUTTOCK_OR_THIGH, CALF))) {
            return Optional.of(VASCULAR);
        }
        if (easedBy.contains(SITTING_OR_BENDING)
                && EnumSet.of(SITTING_OR_BENDING, LYING).containsAll(easedBy)
                && among(places, EnumSet.of(BACK, BUTTOCK_OR_THIGH, CALF))) {
            return Optional.of(NEUROGENIC);
        }
        return Optional.empty();
    }

    private static boolean among(Set<PainPlace> places, Set<PainPlace> these) {
        return places.isEmpty() || !Collections.disjoint(places, these);
    }
}
