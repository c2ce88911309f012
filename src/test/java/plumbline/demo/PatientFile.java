package plumbline.demo;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Everything a clinic knows of one patient. */
record PatientFile(Registration registration, List<FootExam> exams, List<Device> devices, List<Reading> readings) {

    UUID id() {
        return registration.id();
    }

    /** Its rows, each after those it refers to. */
    Stream<Row> rows() {
        return Stream.of(
                        registration.rows(),
                        exams.stream().flatMap(exam -> exam.rows(id())),
                        devices.stream().flatMap(device -> device.rows(id())),
                        readings.stream().map(reading -> reading.row(id())))
                .flatMap(rows -> rows);
    }
}
