package plumbline.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import plumbline.clinic.Settings;
import plumbline.score.Instrument;
import plumbline.score.Scale;
import plumbline.score.Scored;
import plumbline.score.schedule.Answered;
import plumbline.score.schedule.Due;
import plumbline.score.schedule.Plan;

/**
 * What half of the patients answered on paper in their current episode, PEG every four weeks and RMDQ every third time, in keeping
 * with their pain; and what every patient is to be asked next.
 */
final class Questionnaires {

    private static final double SHARE_ANSWERING = 0.5;
    private static final int DAYS_BETWEEN = 28;
    private static final int TIMES_BETWEEN = 3;
    private static final int OF_24 = 24;
    private static final int OF_10 = 10;

    private final ZoneId zone;
    private final List<PatientFile> patients;
    private final Team team;
    private final Dice dice;
    private final Hours hours;

    Questionnaires(DemoClinic clinic, List<PatientFile> patients) {
        this.zone = clinic.zone();
        this.patients = patients;
        this.team = Team.of(clinic);
        this.dice = Dice.of(clinic, Dice.OF_THE_SCORES);
        this.hours = new Hours(clinic.zone(), dice);
    }

    Stream<Row> rows() {
        return patients.stream().flatMap(this::rows);
    }

    private Stream<Row> rows(PatientFile file) {
        var episode = file.episodes().getLast();
        var readings = episode.readings().stream()
                .filter(reading -> reading.scale() == Scale.BACK_AVERAGE)
                .toList();
        var lastOn = new EnumMap<Instrument, LocalDate>(Instrument.class);
        var rows = new ArrayList<Row>();
        if (!readings.isEmpty()) {
            lastOn.put(Instrument.PAIN, day(readings.getLast()));
            if (dice.chance(SHARE_ANSWERING)) {
                answered(file.id(), episode, readings, rows, lastOn);
            }
        }
        var days = (int) readings.stream()
                .map(this::day)
                .distinct()
                .limit(Plan.BASELINE_DAYS)
                .count();
        var firstWorn = episode.devices().stream().map(Device::firstWornOn).min(LocalDate::compareTo);
        Plan.USUAL
                .due(
                        new Answered(episode.openedOn(), firstWorn.orElse(null), lastOn, days),
                        Settings.USUAL_REVIEW_WEEKS)
                .forEach(due -> rows.add(row(file.id(), due)));
        return rows.stream();
    }

    private void answered(
            UUID patient, Episode episode, List<Reading> readings, List<Row> rows, Map<Instrument, LocalDate> lastOn) {
        Optional<LocalDate> last = Optional.empty();
        var times = 0;
        for (var reading : readings) {
            var day = day(reading);
            if (Hours.isWorkday(day)
                    && last.map(one -> !day.isBefore(one.plusDays(DAYS_BETWEEN)))
                            .orElse(true)) {
                rows.addAll(scored(patient, episode, Instrument.PEG, reading, peg(reading.value())));
                if (times++ % TIMES_BETWEEN == 0) {
                    rows.addAll(scored(patient, episode, Instrument.ROLAND_MORRIS, reading, ticks(reading.value())));
                    lastOn.put(Instrument.ROLAND_MORRIS, day);
                }
                lastOn.put(Instrument.PEG, day);
                last = Optional.of(day);
            }
        }
    }

    private List<Integer> peg(int pain) {
        return IntStream.range(0, 3)
                .mapToObj(item -> Math.clamp(pain + dice.between(-1, 1), 0, OF_10))
                .toList();
    }

    /** About two ticks for each point of pain. */
    private List<Integer> ticks(int pain) {
        var ticked = Math.clamp(2 * pain + dice.between(-2, 2), 0, OF_24);
        return dice.shuffled(
                Stream.concat(Collections.nCopies(ticked, 1).stream(), Collections.nCopies(OF_24 - ticked, 0).stream())
                        .toList());
    }

    private List<Row> scored(
            UUID patient, Episode episode, Instrument instrument, Reading reading, List<Integer> answers) {
        var at = hours.seen(day(reading));
        return instrument.score(answers).scored().stream()
                .map(one -> row(patient, episode, one, at))
                .toList();
    }

    private Row row(UUID patient, Episode episode, Scored scored, Instant at) {
        return Row.of("score", dice.id(at))
                .with("patient_id", patient)
                .with("episode_id", episode.id())
                .with("scale", scored.scale())
                .with("at", at)
                .with("value", scored.value())
                .with("entered_via", Reading.Via.CLINIC)
                .with("entered_by", team.frontDesk())
                .with("entered_at", at)
                .with(
                        "answers",
                        scored.answers().stream().map(Integer::shortValue).toArray(Short[]::new));
    }

    private static Row row(UUID patient, Due due) {
        return Row.withoutId("score_due")
                .with("patient_id", patient)
                .with("instrument", due.instrument())
                .with("due_on", due.on())
                .with("why", due.why());
    }

    private LocalDate day(Reading reading) {
        return reading.at().atZone(zone).toLocalDate();
    }
}
