package plumbline.demo;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Everything a clinic knows of one patient.
 *
 * @param episodes in order of time
 */
record PatientFile(Registration registration, List<Episode> episodes) {

    UUID id() {
        return registration.id();
    }

    /** All exams, in order of time. */
    Stream<FootExam> exams() {
        return episodes.stream().flatMap(episode -> episode.exams().stream());
    }

    /** Its rows, each after those it refers to. */
    Stream<Row> rows() {
        return Stream.concat(
                registration.rows(exams().findFirst().map(FootExam::examiner)),
                episodes.stream().flatMap(episode -> episode.rows(registration)));
    }
}
