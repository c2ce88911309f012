package plumbline.score.schedule;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.score.Instrument;
import plumbline.score.schedule.Due.Why;

/**
 * What is asked and how often. Of pain this is the average in the back, one question.
 *
 * <p>Until a device is first worn, pain is asked every day until there are seven days of it: without a baseline there is no
 * verdict. From then on each instrument keeps its rhythm. A year after first wear, or after the opening where nothing was worn,
 * and some weeks, nobody is asked any more, unless the clinic reviews later than that.
 *
 * @param asks each instrument that is asked
 * @param mostQuestions how many questions there may be in the fullest week
 */
public record Plan(Map<Instrument, Rhythm> asks, int mostQuestions) {

    /** As many readings as an interval of the change takes in each phase. */
    public static final int BASELINE_DAYS = 7;

    static final int FEWEST_ALLOWED = 7;
    static final int MOST_ALLOWED = 200;

    /** What is asked at a clinic that has not chosen: little, and enough for a verdict. */
    public static final Plan USUAL = new Plan(
            Map.of(
                    Instrument.PAIN, Rhythm.WEEKLY,
                    Instrument.PEG, Rhythm.MONTHLY,
                    Instrument.ROLAND_MORRIS, Rhythm.AT_REVIEW),
            40);

    /** An answer so many days before a review will do for it. */
    private static final int DAYS_BEFORE_REVIEW = 7;

    private static final int WEEKS_ASKED = 56;
    private static final int WEEKS_AFTER_LAST_REVIEW = 4;

    public Plan {
        var ordered = new EnumMap<Instrument, Rhythm>(Instrument.class);
        ordered.putAll(asks);
        asks = Collections.unmodifiableMap(ordered);
    }

    /** How many questions there are in the fullest week: that of the baseline, in which everything is asked once. */
    public int questionsInTheFullestWeek() {
        return asks.entrySet().stream()
                .mapToInt(ask -> ask.getKey().questions() * times(ask.getKey(), ask.getValue()))
                .sum();
    }

    private static int times(Instrument instrument, Rhythm rhythm) {
        return instrument == Instrument.PAIN ? BASELINE_DAYS : rhythm.timesInAWeek();
    }

    /** Whether it asks for more than it allows. */
    public boolean isTooMuch() {
        return questionsInTheFullestWeek() > mostQuestions;
    }

    /**
     * When each instrument is to be asked next; what is not asked any more is left out.
     *
     * @param reviewWeeks when the clinic reviews a device, in weeks after its first wear, in ascending order
     */
    public List<Due> due(Answered answered, List<Integer> reviewWeeks) {
        var end = Optional.ofNullable(answered.firstWorn())
                .orElse(answered.openedOn())
                .plusWeeks(Math.max(WEEKS_ASKED, reviewWeeks.getLast() + WEEKS_AFTER_LAST_REVIEW));
        return asks.entrySet().stream()
                .flatMap(ask -> next(ask.getKey(), ask.getValue(), answered, reviewWeeks).stream())
                .filter(due -> !due.on().isAfter(end))
                .toList();
    }

    private static Optional<Due> next(
            Instrument instrument, Rhythm rhythm, Answered answered, List<Integer> reviewWeeks) {
        var last = answered.lastOn().get(instrument);
        var baseline = instrument == Instrument.PAIN
                && answered.firstWorn() == null
                && answered.baselineDays() < BASELINE_DAYS;
        if (last == null) {
            return Optional.of(new Due(instrument, answered.openedOn(), baseline ? Why.BASELINE : Why.FIRST));
        }
        if (baseline) {
            return Optional.of(new Due(instrument, last.plusDays(1), Why.BASELINE));
        }
        return rhythm == Rhythm.AT_REVIEW
                ? review(answered.firstWorn(), last, reviewWeeks).map(day -> new Due(instrument, day, Why.REVIEW))
                : Optional.of(new Due(instrument, last.plusDays(rhythm.days()), Why.RHYTHM));
    }

    /** The day of the first review that the last answer is too old for. */
    private static Optional<LocalDate> review(
            @Nullable LocalDate firstWorn, LocalDate last, List<Integer> reviewWeeks) {
        return Stream.ofNullable(firstWorn)
                .flatMap(day -> reviewWeeks.stream().map(day::plusWeeks))
                .filter(day -> last.isBefore(day.minusDays(DAYS_BEFORE_REVIEW)))
                .findFirst();
    }
}
