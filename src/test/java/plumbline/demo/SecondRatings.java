package plumbline.demo;

import java.util.List;
import java.util.stream.Stream;
import plumbline.exam.finding.Criterion;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Side;

/** What colleagues found on the same feet, at Northside, where one exam in five is rated twice; Harbour has yet to begin. */
final class SecondRatings {

    private static final double SHARE_RATED_TWICE = 0.2;
    private static final double SHARE_APART = 0.25;
    private static final double SHARE_SEEN = 0.1;
    private static final int FARTHEST = 2;

    private final DemoClinic clinic;
    private final List<PatientFile> patients;
    private final Dice dice;

    SecondRatings(DemoClinic clinic, List<PatientFile> patients) {
        this.clinic = clinic;
        this.patients = patients;
        this.dice = Dice.of(clinic, Dice.OF_THE_SECOND_RATINGS);
    }

    Stream<Row> rows() {
        return clinic == DemoClinic.NORTHSIDE
                ? patients.stream().flatMap(patient -> patient.exams()
                        .filter(exam -> exam.signature().isPresent() && dice.chance(SHARE_RATED_TWICE))
                        .map(exam -> row(patient, exam)))
                : Stream.empty();
    }

    private Row row(PatientFile patient, FootExam exam) {
        var at = exam.startedAt().plusSeconds(dice.between(60, 200));
        var row = Row.of("second_rating", dice.id(at))
                .with("patient_id", patient.id())
                .with("exam_id", exam.id())
                .with("rater", colleague(exam.examiner()))
                .with("rated_at", at)
                .with("blind", !dice.chance(SHARE_SEEN));
        for (var criterion : Criterion.values()) {
            for (var side : Side.FEET) {
                var first = exam.findings().whole(side, criterion);
                row.with(new Field(side, criterion).column(), first.isPresent() ? again(first.getAsInt()) : null);
            }
        }
        return row;
    }

    private DemoPerson colleague(DemoPerson examiner) {
        return Team.of(clinic).clinicians().stream()
                .filter(person -> person != examiner)
                .findFirst()
                .orElseThrow();
    }

    /** Now and then a step away; what one could not test, the other could not either. */
    private int again(int first) {
        return dice.chance(SHARE_APART) ? Math.clamp(first + (dice.chance(0.5) ? 1 : -1), -FARTHEST, FARTHEST) : first;
    }
}
