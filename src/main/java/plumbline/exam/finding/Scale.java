package plumbline.exam.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import plumbline.page.Language;
import plumbline.page.Words;

/**
 * What may be answered, apart from having been passed over. An answer is kept as text in one canonical form, which is also
 * how a form sends it and how the database's column reads it: {@code -2}, {@code 4.5}, {@code REDUCED}.
 */
public sealed interface Scale {

    /** One answer to choose from: what is kept, what stands on the button, and what is read aloud or in full. */
    record Option(String value, String text, String spoken) {}

    /** The canonical form of what was typed, or empty where it is no answer on this scale. Blank text is no answer. */
    Optional<String> read(String typed);

    /** An answer as it is read: +1, moderate; without its unit. */
    String words(String answer);

    /** What to say beside a field where something else was typed. */
    String asks();

    /** The answers to choose from; empty where one types. */
    List<Option> options();

    /** The unit as it stands beside a number, or nothing. */
    default String unit() {
        return "";
    }

    /** The type of the column that holds an answer. */
    String columnType();

    /** The condition that PostgreSQL keeps on that column. */
    String columnRule(String column);

    /** Whole numbers from {@code min} to {@code max}, with a unit or none. */
    static Scale whole(int min, int max, String unit) {
        return new Numbers(BigDecimal.valueOf(min), BigDecimal.valueOf(max), 0, unit, false);
    }

    /** Numbers with up to so many decimals. */
    static Scale decimal(String min, String max, int decimals, String unit) {
        return new Numbers(new BigDecimal(min), new BigDecimal(max), decimals, unit, false);
    }

    /** Whole numbers where zero is the middle and the sign says which way. */
    static Scale signed(int min, int max, String unit) {
        return new Numbers(BigDecimal.valueOf(min), BigDecimal.valueOf(max), 0, unit, true);
    }

    /** Pain from 0, none, to 10, the worst imaginable. */
    static Scale pain() {
        return whole(0, 10, "");
    }

    /** Grades counted from 0, each with its word. */
    static Scale grades(String... words) {
        return new Grades(List.of(words));
    }

    /** One of several answers, each written as its code, a space, and its words: {@code "BENT bent forward"}. */
    static Scale choice(String... codesAndWords) {
        return new Choice(Arrays.stream(codesAndWords)
                .map(text -> text.split(" ", 2))
                .map(parts -> new Option(parts[0], parts[1], parts[1]))
                .toList());
    }

    static Scale yesNo() {
        return choice("NO no", "YES yes");
    }

    static Scale negativePositive() {
        return choice("NEGATIVE negative", "POSITIVE positive");
    }

    /** Free text of at most so many characters, with line breaks. */
    static Scale text(int max) {
        return new Text(max);
    }

    /** Numbers, typed with a point or a comma; {@code signed} ones show a plus. */
    record Numbers(BigDecimal min, BigDecimal max, int decimals, String unit, boolean signed) implements Scale {

        /** As many buttons as stand in a row. */
        private static final int MOST_BUTTONS = 11;

        /** Three digits after a comma are thousands to many a hand (1,000 m), unless the scale itself is that fine. */
        private static final int MOST_FRACTION = 2;

        private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d{1,6}([.,]\\d{1,6})?|[.,]\\d{1,6})");

        @Override
        public Optional<String> read(String typed) {
            var digits = typed.strip().replace('−', '-');
            if (!PLAIN.matcher(digits).matches()) {
                return Optional.empty();
            }
            var number = new BigDecimal(digits.replace(',', '.'));
            var shortest = number.stripTrailingZeros();
            return number.scale() <= Math.max(MOST_FRACTION, decimals)
                            && shortest.scale() <= decimals
                            && number.compareTo(min) >= 0
                            && number.compareTo(max) <= 0
                    ? Optional.of(shortest.toPlainString())
                    : Optional.empty();
        }

        @Override
        public String unit() {
            return Language.say(unit);
        }

        @Override
        public String words(String answer) {
            var number = new BigDecimal(answer);
            var sign = number.signum() < 0 ? "−" : signed && number.signum() > 0 ? "+" : "";
            return sign + Words.exact(number.abs());
        }

        @Override
        public String asks() {
            var from = words(min.toPlainString());
            var to = words(max.toPlainString());
            var asked =
                    switch (decimals) {
                        case 0 -> Language.say("A whole number from %s to %s", from, to);
                        case 1 -> Language.say("A number from %s to %s, with at most 1 decimal", from, to);
                        default -> Language.say("A number from %s to %s, with at most %s decimals", from, to, decimals);
                    };
            return unit.isEmpty() ? asked : asked + " " + unit();
        }

        @Override
        public List<Option> options() {
            return decimals == 0 && max.subtract(min).intValue() < MOST_BUTTONS && unit.isEmpty()
                    ? IntStream.rangeClosed(min.intValue(), max.intValue())
                            .mapToObj(Integer::toString)
                            .map(value -> new Option(value, words(value), words(value)))
                            .toList()
                    : List.of();
        }

        @Override
        public String columnType() {
            return decimals == 0 ? "integer" : "numeric(7,%d)".formatted(decimals);
        }

        @Override
        public String columnRule(String column) {
            return "%s between %s and %s".formatted(column, min.toPlainString(), max.toPlainString());
        }

        /** How fine the scale is, for an input that counts up and down. */
        public String step() {
            return BigDecimal.ONE
                    .movePointLeft(decimals)
                    .setScale(decimals, RoundingMode.UNNECESSARY)
                    .toPlainString();
        }
    }

    /** Grades from 0 upward. */
    record Grades(List<String> names) implements Scale {

        @Override
        public Optional<String> read(String typed) {
            return whole(0, names.size() - 1, "").read(typed);
        }

        @Override
        public String words(String answer) {
            return answer + " " + Language.say(names.get(Integer.parseInt(answer)));
        }

        @Override
        public String asks() {
            return Language.say("A whole number from %s to %s", 0, names.size() - 1);
        }

        @Override
        public List<Option> options() {
            return IntStream.range(0, names.size())
                    .mapToObj(Integer::toString)
                    .map(value -> new Option(value, value, words(value)))
                    .toList();
        }

        @Override
        public String columnType() {
            return "integer";
        }

        @Override
        public String columnRule(String column) {
            return "%s between 0 and %d".formatted(column, names.size() - 1);
        }
    }

    /** One of several. */
    record Choice(List<Option> options) implements Scale {

        @Override
        public List<Option> options() {
            return options.stream()
                    .map(option ->
                            new Option(option.value(), Language.say(option.text()), Language.say(option.spoken())))
                    .toList();
        }

        @Override
        public Optional<String> read(String typed) {
            return options.stream()
                    .map(Option::value)
                    .filter(typed.strip()::equals)
                    .findFirst();
        }

        @Override
        public String words(String answer) {
            return Language.say(options.stream()
                    .filter(option -> option.value().equals(answer))
                    .findFirst()
                    .orElseThrow()
                    .spoken());
        }

        @Override
        public String asks() {
            return Language.say("Choose one of the list");
        }

        @Override
        public String columnType() {
            return "text";
        }

        @Override
        public String columnRule(String column) {
            return options.stream()
                    .map(option -> "'" + option.value() + "'")
                    .collect(Collectors.joining(", ", column + " in (", ")"));
        }
    }

    /** Words. */
    record Text(int max) implements Scale {

        @Override
        public Optional<String> read(String typed) {
            var text = typed.replace("\r\n", "\n").strip();
            return !text.isEmpty()
                            && text.codePointCount(0, text.length()) <= max
                            && text.codePoints().noneMatch(Text::isForbidden)
                    ? Optional.of(text)
                    : Optional.empty();
        }

        private static boolean isForbidden(int character) {
            return Character.isISOControl(character) && character != '\n' && character != '\t';
        }

        @Override
        public String words(String answer) {
            return answer;
        }

        @Override
        public String asks() {
            return Language.say("At most %s characters, without control characters", max);
        }

        @Override
        public List<Option> options() {
            return List.of();
        }

        @Override
        public String columnType() {
            return "text";
        }

        @Override
        public String columnRule(String column) {
            return "length(%s) <= %d".formatted(column, max);
        }

        /** Whether it is more than a line. */
        public boolean isLong() {
            return max > 200;
        }
    }
}
