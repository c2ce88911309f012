package plumbline.exam.letter;

import java.util.Locale;
import java.util.Set;
import plumbline.exam.finding.Dermatome;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Finding;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.History;
import plumbline.exam.finding.Myotome;
import plumbline.exam.finding.Palpation;
import plumbline.exam.finding.WearZone;
import plumbline.page.Language;
import plumbline.page.Words;

/**
 * A few words of a letter.
 *
 * @param unusual whether its reader must not miss it
 */
public record Phrase(String text, boolean unusual) {

    private static final int LONGEST_ANSWER = 70;
    private static final Set<Finding> PAINS = Set.of(History.KNEE_PAIN, History.HIP_PAIN);
    private static final int CLEARLY_WORN = 2;
    private static final int WORN_THROUGH = 3;

    public static Phrase plain(String text) {
        return new Phrase(text, false);
    }

    /** What was found, without the side. */
    static Phrase of(Field field, Findings findings) {
        var label = field.finding() == History.ALLERGY_EVA
                ? Language.say("Allergy to ethylene-vinyl acetate foam")
                : field.finding().label();
        var words = Words.shortened(findings.words(field), LONGEST_ANSWER);
        return new Phrase(
                switch (field.finding()) {
                    case Palpation site -> capital(site.shortLabel()) + " " + words;
                    case WearZone zone -> capital(zone.shortLabel()) + " " + words.replaceFirst("^\\d ", "");
                    case Myotome muscle -> Language.say("Strength %s %s", label, words);
                    case Dermatome area -> Language.say("Feeling %s %s", label, words);
                    default -> findings.typed(field).equals("YES") ? label : label + ": " + words + caution(field);
                },
                isUnusual(field, findings));
    }

    private static String caution(Field field) {
        return field.finding().definition().caution() ? " " + Language.say("(poorly repeatable)") : "";
    }

    /** With the full stop that it may have itself. */
    public String sentence() {
        return text.matches("(?s).*[.!?]") ? text : text + ".";
    }

    /** Whether something lies outside of what is usual, or was tried and not possible. */
    static boolean isUnusual(Field field, Findings findings) {
        return findings.isUnusual(field)
                || findings.typed(field).equals(Findings.UNABLE)
                || findings.answer(field.side(), field.finding())
                        .filter(answer -> isUnusual(field.finding(), answer))
                        .isPresent();
    }

    /** Where no limits are published: any pain, and wear that is clear; most walkers wear down the outer heel. */
    private static boolean isUnusual(Finding finding, String answer) {
        if (finding instanceof WearZone zone) {
            return Integer.parseInt(answer) >= (zone == WearZone.WEAR_HEEL_LATERAL ? WORN_THROUGH : CLEARLY_WORN);
        }
        return PAINS.contains(finding) && !answer.equals("0");
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
