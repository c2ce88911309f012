package plumbline.demo;

import static plumbline.patient.ComplaintSide.BOTH;
import static plumbline.patient.ComplaintSide.CENTRAL;
import static plumbline.patient.ComplaintSide.LEFT;
import static plumbline.patient.ComplaintSide.RIGHT;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.patient.ComplaintSide;
import plumbline.patient.Onset;
import plumbline.patient.Onset.Precision;

/**
 * What brings somebody to the clinic.
 *
 * @param onset null where nobody remembers
 */
record Complaint(String text, ComplaintSide side, @Nullable Onset onset) {

    private record Kind(String text, ComplaintSide... sides) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("Low back pain", LEFT, RIGHT, BOTH, CENTRAL),
            new Kind("Low back pain when standing for long", LEFT, RIGHT, BOTH, CENTRAL),
            new Kind("Low back pain into the leg", LEFT, RIGHT),
            new Kind("Pain in the back and the hip", LEFT, RIGHT),
            new Kind("Heel pain and low back pain", LEFT, RIGHT, BOTH),
            new Kind("Back pain after a long walk", BOTH, CENTRAL),
            new Kind("Stiff lower back in the morning", CENTRAL),
            new Kind("Tired feet and an aching back after work", BOTH));

    private static final double SHARE_FORGOTTEN = 0.05;
    private static final double SHARE_RECENT = 0.35;
    private static final int RECENT_DAYS = 80;
    private static final int LONGEST_DAYS = 2800;
    private static final int REMEMBERED_BY_MONTH_DAYS = 700;
    private static final double LONG_WHEN_FORGOTTEN = 104;

    static Complaint before(LocalDate firstVisit, Dice dice) {
        var kind = dice.oneOf(KINDS);
        return new Complaint(kind.text, dice.oneOf(List.of(kind.sides)), onset(firstVisit, dice));
    }

    private static @Nullable Onset onset(LocalDate firstVisit, Dice dice) {
        if (dice.chance(SHARE_FORGOTTEN)) {
            return null;
        }
        var days = dice.chance(SHARE_RECENT) ? dice.between(3, RECENT_DAYS) : dice.between(RECENT_DAYS, LONGEST_DAYS);
        var precision = days <= RECENT_DAYS
                ? dice.oneOf(List.of(Precision.DAY, Precision.MONTH))
                : days <= REMEMBERED_BY_MONTH_DAYS
                        ? Precision.MONTH
                        : dice.oneOf(List.of(Precision.MONTH, Precision.YEAR));
        var day = firstVisit.minusDays(days);
        return new Onset(
                switch (precision) {
                    case DAY -> day;
                    case MONTH -> day.withDayOfMonth(1);
                    case YEAR -> day.withDayOfYear(1);
                },
                precision);
    }

    /** Weeks from the onset to that day. */
    double weeksUntil(LocalDate day) {
        return onset == null ? LONG_WHEN_FORGOTTEN : ChronoUnit.WEEKS.between(onset.from(), day);
    }
}
