package plumbline.demo;

import static plumbline.score.Scale.BACK_AVERAGE;
import static plumbline.score.Scale.BACK_NOW;
import static plumbline.score.Scale.BACK_WORST;
import static plumbline.score.Scale.FOOT_LEFT;
import static plumbline.score.Scale.FOOT_RIGHT;
import static plumbline.score.Scale.LEG;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Function;
import plumbline.demo.Reading.Via;
import plumbline.demo.Registration.PortalAccount;
import plumbline.demo.simulator.Diary;
import plumbline.score.Scale;

/**
 * The pain scores of one patient. Those with an account answer in the portal, except at the first visit; the others at the
 * clinic, or in a paper diary that is imported when it is full.
 */
final class Questions {

    /** How far the answers to the other questions lie from average back pain, in points; no other question for some. */
    private static final List<Map<Scale, Integer>> FURTHER = List.of(
            Map.of(),
            Map.of(),
            Map.of(BACK_WORST, 2),
            Map.of(BACK_WORST, 2, LEG, -1),
            Map.of(BACK_NOW, 0, BACK_WORST, 2),
            Map.of(BACK_WORST, 2, FOOT_LEFT, -2, FOOT_RIGHT, -3),
            Map.of(BACK_WORST, 2, LEG, -2, FOOT_LEFT, -3));

    private static final double SHARE_OF_PAPER_DIARIES = 0.6;

    /** When somebody answers, and how the answer comes in. */
    private record Moment(Instant at, Via via, String by, Instant enteredAt) {}

    private final Team team;
    private final Hours hours;
    private final Dice dice;

    Questions(Team team, Hours hours, Dice dice) {
        this.team = team;
        this.hours = hours;
        this.dice = dice;
    }

    List<Reading> answered(Story story, Span span, Diary diary, Optional<PortalAccount> portal) {
        var moments = portal.map(account -> inThePortal(span, account.subject()))
                .orElseGet(() -> story.asking().isDaily() || dice.chance(SHARE_OF_PAPER_DIARIES)
                        ? onPaper(span)
                        : atTheClinic());
        var further = further(story);
        var readings = new ArrayList<Reading>();
        for (var day : new TreeSet<>(story.asking().days(span).toList())) {
            var answer = answer(story, diary, span.week(day));
            var moment = moments.apply(day);
            if (answer.isPresent() && !moment.at().isAfter(moment.enteredAt())) {
                readings.addAll(sitting(moment, answer.getAsInt(), further));
            }
        }
        return List.copyOf(readings);
    }

    private Map<Scale, Integer> further(Story story) {
        return switch (story) {
            case SAME_ANSWER -> Map.of();
            case MUCH_BETTER -> FURTHER.getLast();
            default -> dice.oneOf(FURTHER);
        };
    }

    private static OptionalInt answer(Story story, Diary diary, double week) {
        return story.asking().isAlwaysAnswered() ? OptionalInt.of(diary.answer(week)) : diary.answerIfAny(week);
    }

    private Function<LocalDate, Moment> inThePortal(Span span, String subject) {
        return day -> {
            var at = hours.atHome(day);
            return day.equals(span.begin()) ? atTheClinic().apply(day) : new Moment(at, Via.PORTAL, subject, at);
        };
    }

    private Function<LocalDate, Moment> atTheClinic() {
        return day -> {
            var at = hours.seen(day);
            return new Moment(at, Via.CLINIC, subject(team.clinician(dice)), at);
        };
    }

    /** Handed in on the last workday; what would have been written later is not in it. */
    private Function<LocalDate, Moment> onPaper(Span span) {
        var handedIn = hours.seen(Hours.workday(span.last()));
        var by = subject(team.clinicians().getFirst());
        return day -> new Moment(hours.noon(day), Via.IMPORT, by, handedIn);
    }

    private List<Reading> sitting(Moment moment, int average, Map<Scale, Integer> further) {
        var values = new EnumMap<Scale, Integer>(Scale.class);
        values.put(BACK_AVERAGE, average);
        for (var scale : new TreeSet<>(further.keySet())) {
            int value = average + further.getOrDefault(scale, 0) + dice.between(-1, 1);
            values.put(scale, Math.clamp(value, 0, 10));
        }
        return values.entrySet().stream()
                .map(answer -> reading(moment, answer.getKey(), answer.getValue()))
                .toList();
    }

    private Reading reading(Moment moment, Scale scale, int value) {
        return new Reading(dice.id(moment.enteredAt), scale, moment.at, value, moment.via, moment.by, moment.enteredAt);
    }

    private static String subject(DemoPerson person) {
        return person.subject().toString();
    }
}
