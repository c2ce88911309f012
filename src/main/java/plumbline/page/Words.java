package plumbline.page;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Dates and numbers as a reader expects them in their language; used by the templates as {@code {date.inWords}} and {@code {number.signed}}. */
@TemplateExtension
public final class Words {

    /** As in {@link DateTimeFormatter}; other languages have another. */
    private static final String DAY = "d MMM uuuu";

    private static final Map<Language, DateTimeFormatter> DAYS = Language.all().stream()
            .collect(Collectors.toUnmodifiableMap(
                    language -> language,
                    language -> DateTimeFormatter.ofPattern(Glossary.translate(DAY, language), language.locale())));

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Words() {}

    /** 12 May 2026; 12. Mai 2026 */
    public static String inWords(LocalDate day) {
        return Objects.requireNonNull(DAYS.get(Language.current())).format(day);
    }

    /** 12 May 2026, at the clinic */
    public static String day(Instant at, ZoneId zone) {
        return inWords(at.atZone(zone).toLocalDate());
    }

    /** 14:02, at the clinic */
    public static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    /** +2, 0, −2: with the typographic minus */
    public static String signed(int number) {
        return number > 0 ? "+" + number : number == 0 ? "0" : "−" + -number;
    }

    /** 100,000; 100.000 */
    public static String grouped(int number) {
        return String.format(Language.current().locale(), "%,d", number);
    }

    /** 7.71 or 7,71, with a typographic minus where there is one */
    public static String to(double number, int decimals) {
        var text = String.format(Language.current().locale(), "%." + decimals + "f", Math.abs(number));
        return number < 0 && text.chars().anyMatch(c -> '1' <= c && c <= '9') ? "−" + text : text;
    }

    /** 4.75 or 4,75: as many decimals as it has */
    public static String exact(BigDecimal number) {
        var point =
                DecimalFormatSymbols.getInstance(Language.current().locale()).getDecimalSeparator();
        return number.toPlainString().replace('.', point);
    }

    /** 4.8, without a sign: how much, where the sentence says which way */
    public static String size(double number, int decimals) {
        return to(Math.abs(number), decimals);
    }

    /** +1.30, 0.00, −4.79 */
    public static String signedTo(double number, int decimals) {
        var text = to(number, decimals);
        return number > 0 && text.chars().anyMatch(c -> '1' <= c && c <= '9') ? "+" + text : text;
    }

    /** A label as it stands after others in a list: small, but in German, whose nouns keep their capitals. */
    public static String within(String label) {
        var language = Language.current();
        return language == Language.GERMAN ? label : label.toLowerCase(language.locale());
    }

    /** The beginning of what somebody sent, for a message: with a mark in place of what cannot be seen, and … where it goes on. */
    public static String beginning(String text, int most) {
        var visible = text.strip().replaceAll("\\p{C}", "\uFFFD");
        return visible.codePointCount(0, visible.length()) <= most
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, most)) + "…";
    }

    /** At most so many characters of a longer text, cut between words, with a mark that says so; on one line. */
    public static String shortened(String text, int most) {
        var line = text.strip().replaceAll("\\s*\\n\\s*", " · ").replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        var cut = line.substring(0, line.offsetByCodePoints(0, most));
        var word = cut.lastIndexOf(' ');
        return (word > cut.length() / 2 ? cut.substring(0, word) : cut) + " … " + Language.say("(shortened)");
    }
}
