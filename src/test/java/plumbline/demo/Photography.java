package plumbline.demo;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import plumbline.exam.photograph.View;

/** The photographs of those patients whose story is known beforehand: of both feet and of one shoe, at every exam. */
final class Photography {

    private final List<PatientFile> patients;
    private final Dice dice;

    Photography(DemoClinic clinic, List<PatientFile> patients) {
        this.patients = patients;
        this.dice = Dice.of(clinic, Dice.OF_THE_PHOTOGRAPHS);
    }

    Stream<Row> rows() {
        return patients.stream().filter(patient -> isKnown(patient.id())).flatMap(patient -> patient.exams()
                .flatMap(exam -> rows(patient.id(), exam)));
    }

    private static boolean isKnown(UUID patientId) {
        return Arrays.stream(DemoPatient.values()).anyMatch(known -> known.id().equals(patientId));
    }

    private Stream<Row> rows(UUID patientId, FootExam exam) {
        return Stream.of(
                row(patientId, exam, View.BOTH_FEET_FROM_BEHIND, FootDrawing.fromBehind(exam.findings())),
                row(patientId, exam, View.LEFT_SHOE_SOLE, FootDrawing.leftSole(exam.findings())));
    }

    private Row row(UUID patientId, FootExam exam, View view, FootDrawing drawing) {
        var at = exam.startedAt().plus(Duration.ofMinutes(2));
        return Row.of("photograph", dice.id(at))
                .with("patient_id", patientId)
                .with("exam_id", exam.id())
                .with("view", view)
                .with("width", FootDrawing.WIDTH)
                .with("height", FootDrawing.HEIGHT)
                .with("bytes", drawing.bytes())
                .with("preview", drawing.preview())
                .with("added_by", exam.examiner())
                .with("added_at", at);
    }
}
