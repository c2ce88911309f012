package plumbline.orthotic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Side;

/**
 * Reads and writes what is prescribed for each side of a device: one row a side, in which every feature is one column, named and
 * typed by its definition. It is written once, with the device, and never changed.
 */
@ApplicationScoped
public class Prescriptions {

    private static final List<Feature> FEATURES = List.of(Feature.values());

    private final EntityManager database;

    Prescriptions(EntityManager database) {
        this.database = database;
    }

    /** What is prescribed for a device, of both sides; one statement. */
    public Findings of(UUID orthosisId) {
        var answers = new LinkedHashMap<Field, String>();
        var rows = database.createNativeQuery(
                        "select side, "
                                + FEATURES.stream()
                                        .map(feature -> feature.code() + "::text")
                                        .collect(Collectors.joining(", "))
                                + " from orthosis_side where orthosis_id = :orthosis",
                        Object[].class)
                .setParameter("orthosis", orthosisId)
                .getResultList();
        for (var found : rows) {
            var row = (Object[]) found;
            var side = Side.valueOf((String) row[0]);
            for (int i = 0; i < FEATURES.size(); i++) {
                if (row[i + 1] instanceof String value) {
                    var field = FEATURES.get(i).on(side);
                    Findings.read(field, value).ifPresent(answer -> answers.put(field, answer));
                }
            }
        }
        return Findings.of(answers);
    }

    /** Writes a row for each side of which something is prescribed. The device itself must have been flushed. */
    void save(Orthosis orthosis, Findings prescribed) {
        Side.FEET.forEach(side -> save(orthosis, side, prescribed));
    }

    private void save(Orthosis orthosis, Side side, Findings prescribed) {
        var said = Arrays.stream(Feature.values())
                .filter(feature -> prescribed.has(feature.on(side)))
                .toList();
        if (said.isEmpty()) {
            return;
        }
        var insert = database.createNativeQuery(
                "insert into orthosis_side (id, patient_id, orthosis_id, side, %s) values (uuidv7(), :patient, :orthosis, :side, %s)"
                        .formatted(
                                said.stream().map(Feature::code).collect(Collectors.joining(", ")),
                                said.stream()
                                        .map(feature -> "cast(:%s as %s)"
                                                .formatted(
                                                        feature.code(),
                                                        feature.scale().columnType()))
                                        .collect(Collectors.joining(", "))));
        insert.setParameter("patient", orthosis.patientId())
                .setParameter("orthosis", orthosis.id())
                .setParameter("side", side.name());
        said.forEach(feature -> insert.setParameter(feature.code(), prescribed.typed(feature.on(side))));
        insert.executeUpdate();
    }
}
