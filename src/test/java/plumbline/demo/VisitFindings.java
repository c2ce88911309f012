package plumbline.demo;

import java.util.List;
import plumbline.exam.finding.Alignment;
import plumbline.exam.finding.Criterion;
import plumbline.exam.finding.Dermatome;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Found;
import plumbline.exam.finding.Gait;
import plumbline.exam.finding.HeelTest;
import plumbline.exam.finding.History;
import plumbline.exam.finding.Impression;
import plumbline.exam.finding.LegSymptom;
import plumbline.exam.finding.LimbLength;
import plumbline.exam.finding.Motion;
import plumbline.exam.finding.Myotome;
import plumbline.exam.finding.NerveTension;
import plumbline.exam.finding.Pain;
import plumbline.exam.finding.Palpation;
import plumbline.exam.finding.RedFlag;
import plumbline.exam.finding.Reflex;
import plumbline.exam.finding.Safety;
import plumbline.exam.finding.ShoeFit;
import plumbline.exam.finding.Side;
import plumbline.exam.finding.Stance;
import plumbline.exam.finding.WearZone;

/** What one exam of one patient found: the posture that is theirs, and around it what usually goes with it. */
final class VisitFindings {

    private static final List<String> PLANS = List.of(
            "Custom insoles, both feet; wear-in over two weeks; review after six weeks.",
            "Calf stretching twice a day. Insoles to be dispensed once the shoes have room.",
            "Prefabricated insoles to begin with. Daily pain score in the portal until then.",
            "Walk daily, a little more each week; heel cups; see again in four weeks.");

    private static final double SHARE_OF_SORE_HEELS = 0.3;
    private static final double SHARE_OF_LEG_SYMPTOMS = 0.12;
    private static final double SHARE_OF_UNEQUAL_LEGS = 0.2;
    private static final double SHARE_NOT_FULLY_TESTED = 0.08;
    private static final int MOST_PAIN = 10;
    private static final int PRONATED = 6;
    private static final int SUPINATED = -1;

    /** What stays as it is from one exam of a person to the next, or nearly so. */
    record Physique(
            int height,
            int weight,
            String smoking,
            String diabetes,
            int footLength,
            int limbDifference,
            int lunge,
            int heelRaises,
            int walkingMinutes,
            String goal) {

        static Physique drawn(Dice dice) {
            return new Physique(
                    dice.between(154, 192),
                    dice.between(55, 104),
                    dice.oneOf(List.of("NEVER", "NEVER", "FORMER", "CURRENT")),
                    dice.oneOf(List.of("NONE", "NONE", "NONE", "NONE", "TYPE_2")),
                    dice.between(235, 285),
                    dice.chance(SHARE_OF_UNEQUAL_LEGS) ? dice.between(5, 11) : dice.between(0, 4),
                    dice.between(28, 44),
                    dice.between(10, 28),
                    5 * dice.between(2, 18),
                    dice.oneOf(List.of(
                            "To walk the dog for an hour",
                            "To stand through a shift",
                            "To sleep through",
                            "To run again")));
        }
    }

    private final Physique physique;
    private final Dice dice;
    private final Found found = Found.nothing();

    private VisitFindings(Physique physique, Dice dice) {
        this.physique = physique;
        this.dice = dice;
    }

    /** A whole exam of two feet with these ratings, in the order of the criteria. */
    static Findings whole(Physique physique, List<Integer> left, List<Integer> right, String note, Dice dice) {
        var visit = new VisitFindings(physique, dice);
        visit.history();
        visit.foot(Side.LEFT, left);
        visit.foot(Side.RIGHT, right);
        visit.legs();
        visit.flags();
        visit.closing(note);
        return visit.found.findings();
    }

    /** As far as an exam had come. */
    static Findings begun(List<Integer> left, List<Integer> right, Dice dice) {
        var found = Found.nothing();
        for (int i = 0; i < dice.between(3, 6); i++) {
            found.left(Criterion.values()[i], left.get(i).toString());
        }
        for (int i = 0; i < dice.between(1, 3); i++) {
            found.right(Criterion.values()[i], right.get(i).toString());
        }
        return found.findings();
    }

    /** The same with a sign that cannot wait. */
    static Findings withEmergency(Findings begun) {
        var flag = new Field(Side.NEITHER, RedFlag.SADDLE_NUMBNESS);
        return begun.with(
                List.of(flag),
                Found.nothing().once(RedFlag.SADDLE_NUMBNESS, RedFlag.PRESENT).findings());
    }

    private void history() {
        found.once(History.COURSE, dice.oneOf(List.of("STEADY", "STEADY", "VARYING", "WORSENING", "IMPROVING")))
                .once(History.EARLIER_EPISODES, dice.oneOf(List.of("NONE", "FEW", "MANY")))
                .once(History.LOW_BACK_PAIN, number(2, 7))
                .once(History.WALKING_MINUTES, near(physique.walkingMinutes, 5))
                .once(History.STANDING_HOURS, number(1, 9))
                .once(History.HEIGHT, Integer.toString(physique.height))
                .once(History.WEIGHT, near(physique.weight, 2))
                .once(History.SMOKING, physique.smoking)
                .once(History.DIABETES, physique.diabetes)
                .once(History.ALLERGY_LATEX, "NO")
                .once(History.GOAL, physique.goal);
    }

    private void foot(Side side, List<Integer> ratings) {
        int total = ratings.stream().mapToInt(Integer::intValue).sum();
        found.rated(side, ratings);
        if (dice.chance(SHARE_NOT_FULLY_TESTED)) {
            found.on(side, dice.oneOf(List.of(Criterion.values())), Findings.NOT_TESTED);
        }
        found.on(side, Stance.FOOT_TYPE, total >= PRONATED ? "PLANUS" : total <= SUPINATED ? "CAVUS" : "RECTUS")
                .on(
                        side,
                        Stance.NAVICULAR_DROP,
                        Integer.toString(Math.clamp(5 + total / 2 + dice.between(-2, 2), 0, 20)));
        motion(side);
        heel(side);
        for (var zone : WearZone.values()) {
            found.on(side, zone, Integer.toString(dice.between(0, 1) + wear(zone, total)));
        }
        int length = physique.footLength + dice.between(-1, 1);
        found.on(side, ShoeFit.FOOT_LENGTH, Integer.toString(length))
                .on(side, ShoeFit.SHOE_LENGTH, Integer.toString(length + dice.between(3, 22)));
    }

    private void motion(Side side) {
        int lunge = physique.lunge + dice.between(-4, 4);
        found.on(side, Motion.LUNGE_STRAIGHT, Integer.toString(lunge))
                .on(side, Motion.LUNGE_DISTANCE, Integer.toString(lunge * 2 / 7 + dice.between(0, 1)))
                .on(side, Motion.HEEL_RAISE, near(physique.heelRaises, 3))
                .on(side, Motion.JACK, dice.oneOf(List.of("EASILY", "EASILY", "FORCED")));
    }

    private void heel(Side side) {
        boolean sore = dice.chance(SHARE_OF_SORE_HEELS);
        int pain = sore ? dice.between(2, 7) : dice.between(0, 1);
        found.on(side, Pain.HEEL_PAIN, Integer.toString(pain))
                .on(
                        side,
                        Pain.FIRST_STEP_PAIN,
                        Integer.toString(pain == 0 ? 0 : Math.min(MOST_PAIN, pain + dice.between(0, 2))))
                .on(side, Palpation.TENDER_TUBERCLE, sore ? number(3, 8) : "0")
                .on(
                        side,
                        HeelTest.WINDLASS_STANDING,
                        sore && dice.chance(SHARE_OF_SORE_HEELS) ? "POSITIVE" : "NEGATIVE")
                .on(side, Safety.SKIN, dice.oneOf(List.of("INTACT", "INTACT", "INTACT", "CALLUS")))
                .on(side, Safety.PULSE_DORSAL, "PRESENT")
                .on(side, Safety.PULSE_TIBIAL, "PRESENT")
                .on(side, Safety.MONOFILAMENT, dice.oneOf(List.of("10", "10", "10", "10", "9")));
        if (sore) {
            found.on(side, Impression.PLANTAR_HEEL_PAIN, dice.oneOf(List.of("SUSPECTED", "CONFIRMED")));
        }
    }

    /** Most walkers wear down the outer heel first; the side a foot leans to goes with it. */
    private static int wear(WearZone zone, int total) {
        boolean leansThere = zone.name().endsWith("MEDIAL")
                ? total >= PRONATED
                : zone.name().endsWith("LATERAL") && total <= SUPINATED;
        return (zone == WearZone.WEAR_HEEL_LATERAL ? 1 : 0) + (leansThere ? 1 : 0);
    }

    private void legs() {
        found.once(Motion.LUNGE_FOOTWEAR, "BAREFOOT")
                .once(Motion.HEEL_RAISE_INCLINE, "INCLINE")
                .once(Motion.HEEL_RAISE_CADENCE, "SIXTY");
        found.once(Gait.STEP_ASYMMETRY, dice.oneOf(List.of("EVEN", "EVEN", "LEFT_SHORT", "RIGHT_SHORT")))
                .both(Gait.ABDUCTORY_TWIST, dice.oneOf(List.of("NO", "NO", "YES")))
                .both(Alignment.KNEE_ALIGNMENT, dice.oneOf(List.of("NEUTRAL", "NEUTRAL", "VALGUS")))
                .once(LimbLength.LIMB_METHOD, "BLOCKS")
                .once(LimbLength.LIMB_DIFFERENCE, Integer.toString(physique.limbDifference));
        var side = dice.oneOf(Side.FEET);
        boolean inTheLeg = dice.chance(SHARE_OF_LEG_SYMPTOMS);
        found.both(LegSymptom.TINGLING, "NO")
                .both(NerveTension.SLR, "NEGATIVE")
                .both(Dermatome.FEELING_L4, "NORMAL")
                .both(Dermatome.FEELING_L5, "NORMAL")
                .both(Dermatome.FEELING_S1, "NORMAL")
                .both(Myotome.POWER_L4, "5")
                .both(Myotome.POWER_L5_TOE, "5")
                .both(Myotome.POWER_S1_CALF, "5")
                .both(Reflex.REFLEX_KNEE, "2")
                .both(Reflex.REFLEX_ANKLE, "2");
        if (inTheLeg) {
            found.on(side, LegSymptom.TINGLING, "YES")
                    .on(side, LegSymptom.BELOW_KNEE, "YES")
                    .on(side, NerveTension.SLR, "POSITIVE")
                    .on(side, NerveTension.SLR_ANGLE, number(35, 60))
                    .on(side, Dermatome.FEELING_S1, "REDUCED")
                    .on(side, Reflex.REFLEX_ANKLE, "1")
                    .on(side, Impression.RADICULAR_PAIN, "SUSPECTED");
        }
    }

    private void flags() {
        for (var flag : RedFlag.values()) {
            if (flag.isEmergency()) {
                found.once(flag, "ABSENT");
            }
        }
    }

    private void closing(String note) {
        found.once(Impression.BACK_PAIN, "CONFIRMED")
                .once(Impression.PLAN, dice.oneOf(PLANS))
                .once(Impression.NOTE, note);
    }

    private String near(int usual, int most) {
        return Integer.toString(usual + dice.between(-most, most));
    }

    private String number(int least, int most) {
        return Integer.toString(dice.between(least, most));
    }
}
