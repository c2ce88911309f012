package plumbline.exam.finding;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.page.Language;

/**
 * All there is to know about a finding besides its value. The form, the check of what is typed, the column's condition, the
 * comparison of two exams and the printed page are made from it. Its words are kept in English and said in the language of
 * whoever reads them. Nothing in it can change, which the compiler's check of
 * enums is told in the pom.
 *
 * @param perSide whether it is recorded for each side
 * @param passed how it may be passed over
 * @param how position, device and method, where they are not chosen in a field of their own
 * @param usual what is usually found, as published
 * @param error the smallest change that is more than the error of measuring, in the unit of the scale; null where none is
 *     published
 * @param reliability what is known about how well two measurements agree
 * @param caution whether the reliability is poor enough to be said beside every value
 * @param source the publication behind usual values, error and reliability
 * @param coding the code of a public terminology, as {@code system|code}
 */
public record Definition(
        String label,
        Scale scale,
        boolean perSide,
        Passed passed,
        String how,
        @Nullable Usual usual,
        @Nullable Double error,
        String reliability,
        boolean caution,
        String source,
        String coding) {

    /** How a finding may deliberately be left without a value. */
    public enum Passed {
        /** It may not: no answer says enough. */
        NEVER,
        /** Not tested, which is not the same as nothing found. */
        UNTESTED,
        /** The question was not asked. */
        UNASKED,
        /** Not tested, or tried and not possible. */
        UNTESTED_OR_UNABLE
    }

    /** Something of a foot, a leg or a shoe. */
    public static Definition perSide(String label, Scale scale) {
        return new Definition(label, scale, true, Passed.UNTESTED, "", null, null, "", false, "", "");
    }

    /** Something of the whole person, examined. */
    static Definition once(String label, Scale scale) {
        return new Definition(label, scale, false, Passed.UNTESTED, "", null, null, "", false, "", "");
    }

    /** Something the person tells or the clinician writes. */
    static Definition told(String label, Scale scale) {
        return once(label, scale).passed(Passed.NEVER);
    }

    public Definition passed(Passed ways) {
        return new Definition(label, scale, perSide, ways, how, usual, error, reliability, caution, source, coding);
    }

    Definition orUnable() {
        return passed(Passed.UNTESTED_OR_UNABLE);
    }

    Definition orUnasked() {
        return passed(Passed.UNASKED);
    }

    public Definition how(String text) {
        return new Definition(label, scale, perSide, passed, text, usual, error, reliability, caution, source, coding);
    }

    public Definition usually(Usual values) {
        return new Definition(label, scale, perSide, passed, how, values, error, reliability, caution, source, coding);
    }

    Definition error(double smallestChange) {
        return new Definition(
                label, scale, perSide, passed, how, usual, smallestChange, reliability, caution, source, coding);
    }

    Definition reliable(String text) {
        return new Definition(label, scale, perSide, passed, how, usual, error, text, false, source, coding);
    }

    Definition unreliable(String text) {
        return new Definition(label, scale, perSide, passed, how, usual, error, text, true, source, coding);
    }

    /** A single rating of pain, whose error is known (Williams and others 2024). */
    Definition ratedOnce() {
        return error(2.8)
                .reliable("A single rating carries an error of 1.6 to 2.8 points: a change of 2 may be none")
                .source("Williams and others 2024");
    }

    public Definition source(String text) {
        return new Definition(label, scale, perSide, passed, how, usual, error, reliability, caution, text, coding);
    }

    Definition coding(String code) {
        return new Definition(label, scale, perSide, passed, how, usual, error, reliability, caution, source, code);
    }

    @Override
    public String label() {
        return Language.say(label);
    }

    @Override
    public String how() {
        return Language.say(how);
    }

    @Override
    public String reliability() {
        return Language.say(reliability);
    }

    @Override
    public String source() {
        return Language.say(source);
    }

    /** What is usually found, in words, empty where nothing is published. */
    public Optional<String> usualWords() {
        return Optional.ofNullable(usual).map(Usual::words);
    }

    /** Whether there is more to say about it than its label. */
    public boolean isExplained() {
        return usual != null || !how.isEmpty() || !reliability.isEmpty() || !source.isEmpty();
    }
}
