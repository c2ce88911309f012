package plumbline.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import plumbline.page.Language;

/**
 * When a complaint began, as exactly as the patient remembers it.
 *
 * @param from the first day it can have been: "March 2024" is the first of March
 */
@Embeddable
public record Onset(
        @Column(name = "onset") LocalDate from,

        @Column(name = "onset_precision") @Enumerated(EnumType.STRING)
        Precision precision) {

    /** How exactly the beginning is known. */
    public enum Precision {
        DAY("d MMMM uuuu"),
        MONTH("MMMM uuuu"),
        YEAR("uuuu");

        private final String pattern;

        Precision(String pattern) {
            this.pattern = pattern;
        }

        private String words(LocalDate day) {
            return DateTimeFormatter.ofPattern(
                            this == YEAR ? pattern : Language.say(pattern),
                            Language.current().locale())
                    .format(day);
        }
    }

    private static final Pattern SHAPE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    /** Reads {@code 2024-03-12}, {@code 2024-03} or {@code 2024}; anything else, or a day that does not exist, is empty. */
    public static Optional<Onset> parse(String text) {
        var match = SHAPE.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        var month = match.group(2);
        var day = match.group(3);
        try {
            var from = LocalDate.of(
                    Integer.parseInt(match.group(1)),
                    month == null ? 1 : Integer.parseInt(month),
                    day == null ? 1 : Integer.parseInt(day));
            return Optional.of(
                    new Onset(from, day != null ? Precision.DAY : month != null ? Precision.MONTH : Precision.YEAR));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The last day it can have been. What depends on how long ago it began must hold for this day. */
    public LocalDate latest() {
        return switch (precision) {
            case DAY -> from;
            case MONTH -> from.plusMonths(1).minusDays(1);
            case YEAR -> from.plusYears(1).minusDays(1);
        };
    }

    /** As {@link #parse} reads it. */
    public String typed() {
        var day = from.toString();
        return switch (precision) {
            case DAY -> day;
            case MONTH -> day.substring(0, 7);
            case YEAR -> day.substring(0, 4);
        };
    }

    /** 12 March 2024, March 2024 or 2024 */
    public String inWords() {
        return precision.words(from);
    }
}
