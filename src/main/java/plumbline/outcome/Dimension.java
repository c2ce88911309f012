package plumbline.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.orthotic.DeviceClass;
import plumbline.page.Language;

/**
 * What patients are told apart by. Its bands are fixed: each patient is in exactly one of them, and nobody can move a boundary
 * until a single patient lies between two.
 */
public enum Dimension {
    DEVICE(
            "Device",
            "what was first worn",
            Arrays.stream(DeviceClass.values())
                    .map(device -> new Band(code(device), device::label))
                    .toList()) {
        @Override
        int place(Member member) {
            return member.device().ordinal();
        }
    },

    POSTURE(
            "Foot posture",
            "Foot Posture Index of the foot further from 0, in the last exam up to first wear",
            Stream.concat(
                            Arrays.stream(plumbline.exam.derived.Band.values())
                                    .map(band -> new Band(code(band), () -> capitalised(band.label()))),
                            Stream.of(new Band("not-examined", () -> Language.say("Not examined"))))
                    .toList()) {
        @Override
        int place(Member member) {
            return member.posture().isPresent()
                    ? plumbline.exam.derived.Band.of(member.posture().getAsInt())
                            .ordinal()
                    : bands().size() - 1;
        }
    },

    SEVERITY(
            "Pain before",
            "mean of average back pain before first wear, 0 to 10",
            List.of(
                    new Band("mild", () -> Language.say("Under 4")),
                    new Band("moderate", () -> Language.say("4 to under 7")),
                    new Band("severe", () -> Language.say("7 and more")))) {
        @Override
        int place(Member member) {
            return among(member.before(), 4, 7);
        }
    },

    WEAR(
            "Wear",
            "mean hours a day since first wear, over the days that are known",
            List.of(
                    new Band("unknown", () -> Language.say("Not recorded")),
                    new Band("little", () -> Language.say("Under 4 hours")),
                    new Band("some", () -> Language.say("4 to under 8 hours")),
                    new Band("much", () -> Language.say("8 hours and more")))) {
        @Override
        int place(Member member) {
            return member.hours().isPresent() ? 1 + among(member.hours().getAsDouble(), 4, 8) : 0;
        }
    },

    FOLLOWED(
            "Followed for",
            "time from first wear to the last reading that counts",
            List.of(
                    new Band("weeks-12", () -> Language.say("Up to 12 weeks")),
                    new Band("weeks-26", () -> Language.say("Over 12, up to 26 weeks")),
                    new Band("longer", () -> Language.say("Over 26 weeks")))) {
        @Override
        int place(Member member) {
            var days = member.daysFollowed();
            return days <= 12 * 7 ? 0 : days <= 26 * 7 ? 1 : 2;
        }
    };

    private final String label;
    private final String explanation;
    private final List<Band> bands;

    Dimension(String label, String explanation, List<Band> bands) {
        this.label = label;
        this.explanation = explanation;
        this.bands = bands;
    }

    /** In how many limits are at most this number. */
    private static int among(double number, double... limits) {
        return (int) Arrays.stream(limits).filter(limit -> limit <= number).count();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String capitalised(String label) {
        return Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }

    /** Which of the bands a patient is in, counted from 0. */
    abstract int place(Member member);

    Band of(Member member) {
        return bands.get(place(member));
    }

    Optional<Band> band(String code) {
        return bands.stream().filter(band -> band.code().equals(code)).findFirst();
    }

    /** As it stands in an address. */
    public String code() {
        return code(this);
    }

    public String label() {
        return Language.say(label);
    }

    /** What it measures, in a few words. */
    public String explanation() {
        return Language.say(explanation);
    }

    public List<Band> bands() {
        return bands;
    }
}
