package plumbline.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an exam found on one foot.
 *
 * @param numbers by what the columns are called without their side; what has not been looked at yet is missing
 * @param notTested what was deliberately passed over, as the database names it
 */
record FootFindings(Map<String, Integer> numbers, List<String> notTested) {

    static final List<String> CRITERIA = List.of(
            "talar_head",
            "malleolar_curves",
            "calcaneal_position",
            "talonavicular_bulge",
            "medial_arch",
            "forefoot_position");

    private static final List<String> PAINS = List.of("heel_pain", "first_step_pain");

    private static final List<String> WEAR_ZONES = List.of(
            "wear_toe",
            "wear_forefoot_medial",
            "wear_forefoot_central",
            "wear_forefoot_lateral",
            "wear_midfoot_medial",
            "wear_midfoot_lateral",
            "wear_heel_medial",
            "wear_heel_central",
            "wear_heel_lateral");

    /** All findings, in the order of the exam. */
    private static final List<String> ALL =
            Stream.of(CRITERIA, PAINS, WEAR_ZONES).flatMap(List::stream).toList();

    private static final int MOST_PAIN = 10;
    private static final int PRONATED = 6;
    private static final int SUPINATED = -1;
    private static final double SHARE_OF_SORE_HEELS = 0.3;

    /** A whole foot with this posture. */
    static FootFindings of(List<Integer> posture, Dice dice) {
        var numbers = new HashMap<String, Integer>();
        for (int i = 0; i < CRITERIA.size(); i++) {
            numbers.put(CRITERIA.get(i), posture.get(i));
        }
        int heelPain = dice.chance(SHARE_OF_SORE_HEELS) ? dice.between(2, 7) : dice.between(0, 1);
        numbers.put("heel_pain", heelPain);
        numbers.put("first_step_pain", heelPain == 0 ? 0 : Math.min(MOST_PAIN, heelPain + dice.between(0, 2)));
        int total = posture.stream().mapToInt(Integer::intValue).sum();
        WEAR_ZONES.forEach(zone -> numbers.put(zone, dice.between(0, 1) + wear(zone, total)));
        return new FootFindings(numbers, List.of());
    }

    /** Most walkers wear down the outer heel first; the side a foot leans to goes with it. */
    private static int wear(String zone, int total) {
        boolean leansThere =
                zone.endsWith("medial") ? total >= PRONATED : zone.endsWith("lateral") && total <= SUPINATED;
        return (zone.equals("wear_heel_lateral") ? 1 : 0) + (leansThere ? 1 : 0);
    }

    /** The same foot with one criterion, any of the six, passed over. */
    FootFindings withoutOne(Dice dice) {
        var criterion = dice.oneOf(CRITERIA);
        var rest = new HashMap<>(numbers);
        rest.remove(criterion);
        return new FootFindings(rest, List.of(criterion.toUpperCase(Locale.ROOT)));
    }

    /** The same foot, as far as an exam had come. */
    FootFindings upTo(int findings) {
        var begun = new HashMap<>(numbers);
        begun.keySet().retainAll(ALL.subList(0, findings));
        return new FootFindings(begun, List.of());
    }

    /** Enters everything into the columns of one side. */
    void enter(Row exam, String side) {
        ALL.forEach(finding -> exam.with(side + finding, numbers.get(finding)));
        exam.with(side + "not_tested", notTested);
    }
}
