package plumbline.accesslog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import plumbline.page.Listing;
import plumbline.tenancy.Caller;

/** The entries of the current clinic as they are read, the latest first. */
@ApplicationScoped
class Lines {

    /** Somebody who works at the clinic, or did. */
    record Person(String subject, String name) {}

    static final int ON_A_PAGE = 50;

    private static final String NEWEST_FIRST = " order by e.at desc, e.id desc";

    private final EntityManager database;
    private final Caller caller;

    Lines(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** What was asked for, from its place on. It has a next page behind its last entry, and none before. */
    Listing<Line> of(Asked asked) {
        return listing(asked.condition(), asked);
    }

    /** What others did with the record of the patient whose own page it is. */
    Listing<Line> ofOwn(Asked asked) {
        return listing(asked.condition() + " and e.patient_id = app_patient() and e.user_id <> app_user()", asked);
    }

    private Listing<Line> listing(String condition, Asked asked) {
        return Listing.of(1, ON_A_PAGE, (first, most) -> read(condition, asked, most));
    }

    List<Line> first(Asked asked, int most) {
        return read(asked.condition(), asked, most);
    }

    @SuppressWarnings("unchecked")
    private List<Line> read(String condition, Asked asked, int most) {
        var query = database.createNativeQuery("select " + Line.COLUMNS + " " + condition + NEWEST_FIRST, Tuple.class);
        asked.values(caller.zone()).forEach(query::setParameter);
        return ((List<Tuple>) query.setMaxResults(most).getResultList())
                .stream().map(Line::of).toList();
    }

    /** Whose own page it is. */
    String patient() {
        return (String) database.createNativeQuery(
                        "select given_name || ' ' || family_name from patient where id = app_patient()", String.class)
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    List<Person> people() {
        return ((List<Tuple>) database.createNativeQuery(
                                "select subject, name from staff_member order by name, subject", Tuple.class)
                        .getResultList())
                .stream()
                        .map(row -> new Person(row.get(0, String.class), row.get(1, String.class)))
                        .toList();
    }

    @SuppressWarnings("unchecked")
    Optional<UUID> numbered(String recordNumber) {
        return ((List<UUID>)
                        database.createNativeQuery("select id from patient where record_number = :number", UUID.class)
                                .setParameter("number", recordNumber)
                                .getResultList())
                .stream().findFirst();
    }
}
