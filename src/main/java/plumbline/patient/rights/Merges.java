package plumbline.patient.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import plumbline.accesslog.AccessLog;
import plumbline.accesslog.Deed;
import plumbline.page.Language;
import plumbline.patient.EpisodesChanged;
import plumbline.patient.Patients;

/**
 * Puts two records of one person together, and takes them apart again. What hangs on an episode or on any other root goes where the
 * root goes; the database sees to that by itself. Which roots came from the other record is remembered, and so is what is filed by
 * its day, which may meanwhile belong to an episode of either.
 */
@ApplicationScoped
class Merges {

    /** What belongs to the episode of its day. */
    private static final List<String> FILED = List.of("score", "orthosis");

    /**
     * What of the entries, which are still with the record that stays, says that something was entered in error or was answered:
     * by which row, and whether what it speaks of came from the other record.
     */
    private static final String SAID_OF = """
            select retraction_id as said, id = any (:moved) as goes from score where patient_id = :kept
            union all select retraction_id, id = any (:moved) from pain_drawing where patient_id = :kept
            union all select retraction_id, id = any (:moved) from walking_tolerance where patient_id = :kept
            union all select retraction_id, id = any (:moved) from treatment where patient_id = :kept
            union all select retraction_id, id = any (:moved) from notice where patient_id = :kept
            union all select retraction_id, id = any (:moved) from consent where patient_id = :kept
            union all select retraction_id, orthosis_id = any (:moved) from orthosis_step where patient_id = :kept
            union all select retraction_id, orthosis_id = any (:moved) from orthosis_review where patient_id = :kept
            union all select retraction_id, orthosis_id = any (:moved) from wear where patient_id = :kept
            union all select retraction_id, orthosis_id = any (:moved) from adverse_effect where patient_id = :kept
            union all select acknowledgement_id, orthosis_id = any (:moved) from adverse_effect where patient_id = :kept
            union all select r.retraction_id, e.orthosis_id = any (:moved)
                        from effect_resolution r join adverse_effect e on e.clinic_id = r.clinic_id and e.id = r.effect_id
                       where r.patient_id = :kept""";

    private final EntityManager database;
    private final Patients patients;
    private final Tables tables;
    private final AccessLog accessLog;
    private final Event<EpisodesChanged> changes;

    Merges(
            EntityManager database,
            Patients patients,
            Tables tables,
            AccessLog accessLog,
            Event<EpisodesChanged> changes) {
        this.database = database;
        this.patients = patients;
        this.tables = tables;
        this.accessLog = accessLog;
        this.changes = changes;
    }

    /** What was merged into this record and may be taken apart again, the latest first. */
    List<Merge> into(UUID patientId) {
        return database.createQuery(
                        "from Merge m where m.patientId = :patient and m.undoneAt is null order by m.mergedAt desc, m.id desc",
                        Merge.class)
                .setParameter("patient", patientId)
                .getResultList();
    }

    /** Why these two cannot be put together, each as a sentence. */
    List<String> obstacles(UUID kept, UUID other) {
        var found = new ArrayList<String>();
        if (isThere("select 1 from patient where id in (:kept, :other) and archival_id is not null", kept, other)) {
            found.add(Language.say("A record is archived: open it first"));
        }
        if (isThere(
                "select 1 from legal_hold where patient_id in (:kept, :other) and lifted_at is null", kept, other)) {
            found.add(Language.say("A record is under a legal hold"));
        }
        if (isThere(
                "select 1 from erasure where patient_id in (:kept, :other) and withdrawn_at is null and erased_at is null",
                kept,
                other)) {
            found.add(Language.say("The erasure of a record is asked for"));
        }
        if (isThere("select 1 from patient where merged_into = :other and id <> :kept", kept, other)) {
            found.add(Language.say(
                    "Another record was merged into the one that would go: keep that one, or undo this first"));
        }
        if (isThere("""
                        select 1 from portal_account k join portal_account o on o.clinic_id = k.clinic_id
                         where k.patient_id = :kept and o.patient_id = :other and k.active and o.active""", kept, other)) {
            found.add(Language.say(
                    "Both records have access to the portal, perhaps of two people: end that of one first"));
        }
        if (isThere("""
                        select 1 from score k join score o on o.clinic_id = k.clinic_id and o.scale = k.scale and o.at = k.at
                         where k.patient_id = :kept and o.patient_id = :other
                           and k.retraction_id is null and o.retraction_id is null""", kept, other)) {
            found.add(Language.say(
                    "Scores of the same time stand in both records: mark those of one as entered in error first"));
        }
        return found;
    }

    private boolean isThere(String sql, UUID kept, UUID other) {
        var query = database.createNativeQuery(sql);
        for (var parameter : query.getParameters()) {
            query.setParameter(parameter.getName(), parameter.getName().equals("kept") ? kept : other);
        }
        return !query.setMaxResults(1).getResultList().isEmpty();
    }

    /** Puts all that is recorded of the other under the one that is kept. Whoever calls has found no obstacle. */
    @Transactional(Transactional.TxType.MANDATORY)
    void merge(UUID kept, UUID other) {
        run("set constraints all deferred");
        var roots = tables.roots();
        var ids = Stream.concat(roots.stream(), FILED.stream())
                .map("select id from %s where patient_id = :other"::formatted)
                .collect(Collectors.joining(" union all "));
        database.createNativeQuery(
                        "insert into merge (id, patient_id, merged_id, moved) values (uuidv7(), :kept, :other, array("
                                + ids + "))")
                .setParameter("kept", kept)
                .setParameter("other", other)
                .executeUpdate();
        for (var root : roots) {
            database.createNativeQuery("update %s set patient_id = :kept where patient_id = :other".formatted(root))
                    .setParameter("kept", kept)
                    .setParameter("other", other)
                    .executeUpdate();
        }
        // Nobody is asked any more by the record that leads to the other one.
        lead(other, kept, "update score_due set due_on = null where patient_id = :merged and due_on is not null");
        accessLog.did(Deed.MERGED, kept);
        accessLog.did(Deed.MERGED, other);
        fileAnew(kept);
    }

    private void lead(UUID merged, UUID kept, String dues) {
        database.createNativeQuery("update patient set merged_into = :kept where id = :merged")
                .setParameter("kept", kept)
                .setParameter("merged", merged)
                .executeUpdate();
        database.createNativeQuery(dues).setParameter("merged", merged).executeUpdate();
    }

    /** Why it cannot be undone, as a sentence; empty where it can. */
    Optional<String> obstacle(Merge merge) {
        var kept = merge.patientId();
        if (isThere("select 1 from patient where id = :kept and archival_id is not null", kept, kept)) {
            return Optional.of(Language.say("A record is archived: open it first"));
        }
        if (isThere("select 1 from legal_hold where patient_id = :kept and lifted_at is null", kept, kept)) {
            return Optional.of(Language.say("A record is under a legal hold"));
        }
        var replaced = !database.createNativeQuery("""
                        select 1 from orthosis o join orthosis r on r.clinic_id = o.clinic_id and r.id = o.replaces
                         where o.patient_id = :kept and (o.id = any (:moved)) <> (r.id = any (:moved))""")
                .setParameter("kept", kept)
                .setParameter("moved", moved(merge))
                .getResultList()
                .isEmpty();
        return replaced
                        || !saidOf(merge, "bool_or(goes) and not bool_and(goes)")
                                .isEmpty()
                ? Optional.of(Language.say("Something that was entered since ties the two records together"))
                : Optional.empty();
    }

    /** Rows that say something of other entries, and did not come from the other record. */
    private List<UUID> saidOf(Merge merge, String which) {
        return database.unwrap(Session.class)
                .createNativeQuery("""
                        select said from (%s) spoken where said is not null and not said = any (:moved)
                         group by said having %s""".formatted(SAID_OF, which), UUID.class)
                .setParameter("kept", merge.patientId())
                .setParameter("moved", moved(merge))
                .getResultList();
    }

    private UUID[] moved(Merge merge) {
        return (UUID[]) database.createNativeQuery("select moved from merge where id = :merge", UUID[].class)
                .setParameter("merge", merge.id())
                .getSingleResult();
    }

    /**
     * Puts what came from the other record back there, with whatever was entered to it since. What else was entered since stays.
     * Whoever calls has found no obstacle.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void undo(Merge merge) {
        var kept = merge.patientId();
        var other = merge.mergedId();
        var along = saidOf(merge, "bool_and(goes)");
        run("set constraints all deferred");
        database.createNativeQuery(
                        "update merge set undone_by = app_user(), undone_at = now(), moved = moved || :along where id = :merge")
                .setParameter("along", along.toArray(UUID[]::new))
                .setParameter("merge", merge.id())
                .executeUpdate();
        var moved = moved(merge);
        // What is filed by its day goes to an episode of its own side first, and by its day when both are apart.
        for (var filed : FILED) {
            for (var goes : List.of(true, false)) {
                database.createNativeQuery("""
                                update %s set episode_id = (select id from episode where patient_id = :kept and (id = any (:moved)) = :goes
                                                             order by opened_on, id limit 1)
                                 where patient_id = :kept and (id = any (:moved)) = :goes
                                   and (episode_id = any (:moved)) <> :goes""".formatted(filed))
                        .setParameter("kept", kept)
                        .setParameter("moved", moved)
                        .setParameter("goes", goes)
                        .executeUpdate();
            }
        }
        for (var root : tables.roots()) {
            database.createNativeQuery(
                            "update %s set patient_id = :other where patient_id = :kept and id = any (:moved)"
                                    .formatted(root))
                    .setParameter("other", other)
                    .setParameter("kept", kept)
                    .setParameter("moved", moved)
                    .executeUpdate();
        }
        database.createNativeQuery("update patient set merged_into = null where id = :other")
                .setParameter("other", other)
                .executeUpdate();
        accessLog.did(Deed.MERGE_UNDONE, kept);
        accessLog.did(Deed.MERGE_UNDONE, other);
        fileAnew(kept);
        fileAnew(other);
    }

    /** The other rooms find everything in the database, as it is now. */
    private void fileAnew(UUID patientId) {
        database.flush();
        database.clear();
        changes.fire(new EpisodesChanged(patients.withEpisodes(patientId).orElseThrow()));
        database.flush();
    }

    private void run(String sql) {
        database.createNativeQuery(sql).executeUpdate();
    }
}
