package plumbline.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Finding;
import plumbline.exam.finding.Findings;
import plumbline.patient.Episode;

/**
 * Reads and writes what was found: every field is one column of the exam, named and typed by its definition; the fields that
 * were deliberately passed over are named in {@code not_tested} and {@code unable}. Hibernate does not map these columns:
 * hundreds of attributes would say again what the definitions say.
 */
@ApplicationScoped
public class ExamColumns {

    private static final String SEPARATOR = " ";

    private final EntityManager database;

    ExamColumns(EntityManager database) {
        this.database = database;
    }

    /** Everything one exam has recorded; one statement. */
    public Findings of(UUID examId) {
        return of(List.of(examId), Field.ALL).getOrDefault(examId, Findings.NONE);
    }

    /** Some of what several exams have recorded; one statement. */
    public Map<UUID, Findings> of(Collection<UUID> exams, List<Field> fields) {
        if (exams.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<UUID, Findings>();
        for (var row : rows("where id = any(:exams)", fields, Map.of("exams", exams.toArray(UUID[]::new)))) {
            found.put((UUID) row[0], findings(row, fields));
        }
        return found;
    }

    /** What the last signed exam of an episode that says something of it says of something without a side; one statement. */
    public Optional<String> latest(Episode episode, Finding finding) {
        return database.createNativeQuery("""
                        select %1$s::text from exam e
                         where patient_id = :patient and episode_id = :episode and %1$s is not null
                           and exists (select from exam_signature s where s.exam_id = e.id)
                           and not exists (select from exam_retraction r where r.exam_id = e.id)
                           and not exists (select from exam a join exam_signature s on s.exam_id = a.id where a.amends = e.id)
                         order by examined_on desc, started_at desc limit 1""".formatted(finding.code()), String.class)
                .setParameter("patient", episode.patientId())
                .setParameter("episode", episode.id())
                .getResultStream()
                .findFirst();
    }

    private List<Object[]> rows(String condition, List<Field> fields, Map<String, Object> parameters) {
        var query = database.createNativeQuery(
                "select id, array_to_string(not_tested, ' '), array_to_string(unable, ' '), "
                        + fields.stream()
                                .map(field -> field.column() + "::text")
                                .collect(Collectors.joining(", "))
                        + " from exam " + condition,
                Object[].class);
        parameters.forEach(query::setParameter);
        return result(query.getResultList());
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> result(List<?> rows) {
        return (List<Object[]>) rows;
    }

    private static Findings findings(Object[] row, List<Field> fields) {
        var answers = new LinkedHashMap<Field, String>();
        var notTested = words(row[1]);
        var unable = words(row[2]);
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            if (row[i + 3] instanceof String value) {
                Findings.read(field, value).ifPresent(answer -> answers.put(field, answer));
            } else if (notTested.contains(field.column())) {
                answers.put(field, Findings.NOT_TESTED);
            } else if (unable.contains(field.column())) {
                answers.put(field, Findings.UNABLE);
            }
        }
        return Findings.of(answers);
    }

    private static Set<String> words(Object text) {
        return Arrays.stream(((String) text).split(SEPARATOR)).collect(Collectors.toSet());
    }

    /** Writes the fields that differ, in one statement; none where nothing does. The exam itself must have been flushed. */
    void save(UUID examId, Findings before, Findings after) {
        var changed = before.differing(after);
        if (changed.isEmpty()) {
            return;
        }
        var assignments = Stream.concat(
                changed.stream().map(field -> "%s = cast(:%s as %s)"
                        .formatted(
                                field.column(),
                                field.name(),
                                field.finding().scale().columnType())),
                Stream.of("not_tested = :notTested, unable = :unable"));
        var update = database.createNativeQuery(
                        "update exam set " + assignments.collect(Collectors.joining(", ")) + " where id = :exam")
                .setParameter("exam", examId)
                .setParameter("notTested", columns(after, after::isNotTested))
                .setParameter("unable", columns(after, after::isUnable));
        changed.forEach(field -> update.setParameter(
                field.name(), after.answer(field.side(), field.finding()).orElse(null)));
        update.executeUpdate();
    }

    /** Copies everything recorded from one exam to another, in one statement. */
    void copy(UUID from, UUID to) {
        var columns = Stream.concat(
                        Stream.of("not_tested", "unable"), Field.ALL.stream().map(Field::column))
                .toList();
        database.createNativeQuery("update exam e set (%s) = row(%s) from exam o where o.id = :from and e.id = :to"
                        .formatted(
                                String.join(", ", columns),
                                columns.stream().map(column -> "o." + column).collect(Collectors.joining(", "))))
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }

    private static String[] columns(Findings findings, Predicate<Field> which) {
        return findings.answered().filter(which).map(Field::column).toArray(String[]::new);
    }
}
