package plumbline.score;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import plumbline.page.Language;

/**
 * The values a scale can have, both ends included.
 *
 * @param whole whether only whole numbers are values
 * @param higherIsBetter whether a patient wants to go up; on all others 0 is none and more is worse
 * @param unit as it stands behind a number: "of 10", "mm", or nothing
 */
public record Range(double least, double most, boolean whole, boolean higherIsBetter, String unit) {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,3}([.,]\\d{1,4})?");

    static Range whole(int least, int most, String unit) {
        return new Range(least, most, true, false, unit);
    }

    static Range decimal(int least, int most, String unit) {
        return new Range(least, most, false, false, unit);
    }

    Range upIsBetter() {
        return new Range(least, most, whole, true, unit);
    }

    public boolean contains(double value) {
        return holds(value) && (!whole || value == Math.rint(value));
    }

    /** Whether a value lies within both ends, a mean of several values included. */
    public boolean holds(double value) {
        return least <= value && value <= most;
    }

    /** The value that was typed; empty where it is none. A decimal comma and a typographic minus are understood. */
    OptionalDouble read(String typed) {
        var text = typed.strip().replace('−', '-');
        if (!NUMBER.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        // Adding 0 makes the 0 of -0.
        var value = Double.parseDouble(text.replace(',', '.')) + 0.0;
        return contains(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** What is asked for, as in "a whole number from 0 to 10". */
    public String asks() {
        return whole
                ? Language.say("a whole number from %s to %s", words(least), words(most))
                : Language.say("a number from %s to %s", words(least), words(most));
    }

    /** The value for so many points of what there could be at worst. */
    double at(int points, int worst) {
        // Multiplied first, a whole result is exactly whole.
        var way = width() * points / worst;
        return higherIsBetter ? most - way : least + way;
    }

    /** 0 to 10 */
    public String inWords() {
        return Language.say("%s to %s", words(least), words(most));
    }

    public double width() {
        return most - least;
    }

    /** How far a value lies from the best end: 0 there, and the more the worse, whatever the scale counts. */
    public double fromBest(double value) {
        return higherIsBetter ? most - value : value - least;
    }

    /** 4, 4.3, −2: whole numbers as such, others with one decimal. */
    public static String words(double value) {
        return new DecimalFormat(
                        "0.#;−0.#",
                        DecimalFormatSymbols.getInstance(Language.current().locale()))
                .format(value);
    }

    /** 1 point, 2.5 points */
    static String points(double points) {
        return points == 1 ? Language.say("%s point", words(points)) : Language.say("%s points", words(points));
    }
}
