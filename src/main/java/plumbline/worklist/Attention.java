package plumbline.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import plumbline.clinic.Settings;
import plumbline.page.Listing;
import plumbline.score.Limits;
import plumbline.tenancy.Caller;

/** Finds who needs attention at the current clinic: one statement for each concern, however many patients there are. */
@ApplicationScoped
class Attention {

    /** A patient this person opened, and when last. */
    record Seen(UUID patientId, String name, String recordNumber, Instant at) {

        /** Without the name, so that none reaches a log. */
        @Override
        public String toString() {
            return "Seen[" + patientId + "]";
        }
    }

    private static final int SEEN_AT_MOST = 8;

    private final EntityManager database;
    private final Settings settings;
    private final Caller caller;

    Attention(EntityManager database, Settings settings, Caller caller) {
        this.database = database;
        this.settings = settings;
        this.caller = caller;
    }

    /**
     * Who is concerned, a page of them, the most urgent first.
     *
     * @param page from 1
     */
    Listing<Item> to(Concern concern, Whose whose, int size, int page) {
        return Listing.of(page, size, (first, most) -> rows(statement(concern, whose)
                        .setFirstResult(first)
                        .setMaxResults(most)
                        .getResultList())
                .map(row -> concern.item(row, caller.zone()))
                .toList());
    }

    private Query statement(Concern concern, Whose whose) {
        var statement = database.createNativeQuery(concern.sql(), Tuple.class)
                .setParameter("everyone", concern.isUrgent() || whose == Whose.EVERYONE);
        if (concern.sql().contains(":today")) {
            statement.setParameter("today", caller.today());
        }
        if (concern.sql().contains(":important")) {
            statement.setParameter(
                    "important", Limits.of(settings).importantOfPain().points());
        }
        return statement;
    }

    List<Seen> seenLately() {
        return rows(database.createNativeQuery("""
                        select p.id, p.given_name || ' ' || p.family_name, p.record_number, seen.at
                          from (select patient_id, max(at) as at from access_entry
                                 where user_id = app_user() and not refused and at > now() - interval '60 days' and patient_id is not null
                                 group by patient_id
                                 order by max(at) desc limit :most) seen
                          join patient p on p.clinic_id = app_clinic() and p.id = seen.patient_id
                         order by seen.at desc""", Tuple.class)
                        .setParameter("most", SEEN_AT_MOST)
                        .getResultList())
                .map(row -> new Seen(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, Instant.class)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Stream<Tuple> rows(List<?> result) {
        return ((List<Tuple>) result).stream();
    }
}
