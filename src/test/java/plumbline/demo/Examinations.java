package plumbline.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.demo.FootExam.Signature;
import plumbline.demo.simulator.FootPosture;

/** The foot exams of one patient: at the first visit, some weeks into the device, and perhaps one that is not finished. */
final class Examinations {

    private static final List<String> NOTES = List.of(
            "",
            "",
            "",
            "Stands with more weight on the right foot.",
            "Shoes about a year old, worn daily.",
            "Calf tight on both sides; stretches shown.",
            "Works standing on concrete. Came without the everyday shoes.",
            "Says the first steps in the morning are the worst.");

    private static final double SHARE_EXAMINED = 0.92;
    private static final double SHARE_EXAMINED_AGAIN = 0.6;
    private static final int FARTHEST = 2;

    private final Team team;
    private final Hours hours;
    private final Dice dice;
    private final FootPosture posture;
    private final VisitFindings.Physique physique;

    Examinations(Team team, Hours hours, Dice dice) {
        this.team = team;
        this.hours = hours;
        this.dice = dice;
        this.posture = FootPosture.drawn(dice.random());
        this.physique = VisitFindings.Physique.drawn(dice);
    }

    List<FootExam> of(Story story, Span span) {
        var exams = new ArrayList<FootExam>();
        if (story == Story.MUCH_BETTER || story != Story.JUST_REGISTERED && dice.chance(SHARE_EXAMINED)) {
            exams.add(signed(span.begin()));
        }
        var again = Hours.workday(span.firstWear().plusWeeks(dice.between(6, 14)));
        if (!again.isAfter(span.last()) && (story == Story.MUCH_BETTER || dice.chance(SHARE_EXAMINED_AGAIN))) {
            exams.add(signed(again));
        }
        if (story == Story.BEING_EXAMINED || story == Story.IN_DANGER) {
            exams.add(draft(Hours.workday(span.last()), story == Story.IN_DANGER));
        }
        return List.copyOf(exams);
    }

    private FootExam signed(LocalDate day) {
        var started = hours.seen(day);
        var saved = started.plusSeconds(dice.between(240, 720));
        var signed = saved.plusSeconds(dice.between(20, 120));
        return new FootExam(
                dice.id(started),
                day,
                team.clinician(dice),
                started,
                saved,
                VisitFindings.whole(physique, rated(posture.left()), rated(posture.right()), dice.oneOf(NOTES), dice),
                Optional.of(new Signature(dice.id(signed), signed)));
    }

    private FootExam draft(LocalDate day, boolean emergency) {
        var started = hours.seen(day);
        var begun = VisitFindings.begun(posture.left(), posture.right(), dice);
        return new FootExam(
                dice.id(started),
                day,
                team.clinicians().getFirst(),
                started,
                started.plus(Duration.ofMinutes(3)),
                emergency ? VisitFindings.withEmergency(begun) : begun,
                Optional.empty());
    }

    /** The same foot by another hand or on another day: one criterion may come out a point away. */
    private List<Integer> rated(List<Integer> criteria) {
        var rated = new ArrayList<>(criteria);
        int one = dice.between(0, rated.size() - 1);
        rated.set(one, Math.clamp(rated.get(one) + dice.between(-1, 1), -FARTHEST, FARTHEST));
        return List.copyOf(rated);
    }
}
