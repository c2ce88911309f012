package plumbline.exam.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.exam.finding.Criterion;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Side;
import plumbline.exam.rating.ClinicAgreement.Occurring;

/**
 * The double ratings that count at the current clinic: given on the day of the exam, by someone who had not seen the first
 * rating, and the exam is signed and still counts.
 */
@ApplicationScoped
class DoubleRatings {

    private static final String COUNTED = """
              from second_rating r
              join exam e on e.clinic_id = r.clinic_id and e.id = r.exam_id
              join exam_signature s on s.clinic_id = r.clinic_id and s.exam_id = r.exam_id
              join clinic c on c.id = r.clinic_id and (r.rated_at at time zone c.zone)::date = e.examined_on and r.blind
               and not exists (select from exam_retraction x where x.clinic_id = e.clinic_id and x.exam_id = e.id)
               and not exists (select from exam a join exam_signature n on n.clinic_id = a.clinic_id and n.exam_id = a.id
                                where a.clinic_id = e.clinic_id and a.amends = e.id
                                  and not exists (select from exam_retraction x
                                                   where x.clinic_id = a.clinic_id and x.exam_id = a.id))""";

    private static final String SIZE = "select count(*), count(distinct r.patient_id)" + COUNTED;

    /** One pair for each foot and criterion, and one for each foot and total, which is null where a criterion is. */
    private static final String PAIRS = """
            select p.side, p.item, p.first, p.again, count(*)
            %s
              cross join lateral (values %s) p (side, item, first, again)
             where p.first is not null and p.again is not null
             group by p.side, p.item, p.first, p.again""".formatted(
            COUNTED,
            Side.FEET.stream()
                    .flatMap(side -> Stream.concat(
                            Arrays.stream(Criterion.values()).map(criterion -> pair(side, criterion.name(), criterion)),
                            Stream.of(pair(side, ClinicAgreement.TOTAL, Criterion.values()))))
                    .collect(Collectors.joining(", ")));

    private final EntityManager database;

    DoubleRatings(EntityManager database) {
        this.database = database;
    }

    /** At most two statements, whose answers do not grow with the ratings: how many there are, and how often each pair occurs. */
    ClinicAgreement agreement() {
        var size = (Tuple) database.createNativeQuery(SIZE, Tuple.class).getSingleResult();
        var ratings = Math.toIntExact(size.get(0, Long.class));
        return ratings < ClinicAgreement.FEWEST
                ? ClinicAgreement.tooFew(ratings)
                : ClinicAgreement.of(ratings, Math.toIntExact(size.get(1, Long.class)), occurring());
    }

    @SuppressWarnings("unchecked")
    private List<Occurring> occurring() {
        var rows = (List<Tuple>) database.createNativeQuery(PAIRS, Tuple.class).getResultList();
        return rows.stream()
                .map(row -> new Occurring(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, Integer.class),
                        row.get(3, Integer.class),
                        Math.toIntExact(row.get(4, Long.class))))
                .toList();
    }

    private static String pair(Side side, String item, Criterion... criteria) {
        return "('%s', '%s', %s, %s)".formatted(side.word(), item, sum("e", side, criteria), sum("r", side, criteria));
    }

    private static String sum(String table, Side side, Criterion... criteria) {
        return Arrays.stream(criteria)
                .map(criterion -> table + "." + new Field(side, criterion).column())
                .collect(Collectors.joining(" + "));
    }
}
