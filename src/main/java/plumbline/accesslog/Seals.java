package plumbline.accesslog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;

/** The seals of the current clinic, and the entries under them. */
@ApplicationScoped
class Seals {

    /** As many rows as are held at once while all are read. */
    private static final int FETCHED = 1_000;

    private static final String ALL = """
            select s.seq, s.at, s.entries, s.key_id, s.prev, s.mac, m.place, %s
              from access_seal s
              left join access_sealed m on m.clinic_id = s.clinic_id and m.seq = s.seq
              left join access_entry e on e.clinic_id = m.clinic_id and e.id = m.entry_id
             order by s.seq, m.place""".formatted(Seal.COLUMNS);

    /** Where the columns of the entry begin in a row of {@link #all}. */
    static final int ENTRY = 7;

    private static final String UNSEALED = """
              from access_entry e
             where e.at >= :since
               and not exists (select from access_sealed m where m.clinic_id = e.clinic_id and m.entry_id = e.id)""";

    private final EntityManager database;

    Seals(EntityManager database) {
        this.database = database;
    }

    /** The last seal, which by its code vouches for all before. */
    Optional<Seal> head() {
        return rows("select seq, at, entries, key_id, prev, mac from access_seal order by seq desc limit 1")
                .map(Seals::seal)
                .findFirst();
    }

    static Seal seal(Object[] row) {
        return new Seal(
                ((Number) row[0]).longValue(),
                (Instant) row[1],
                ((Number) row[2]).intValue(),
                (String) row[3],
                (byte[]) row[4],
                (byte[]) row[5]);
    }

    /** The oldest entries from that time on that have no seal, as they are sealed. */
    @SuppressWarnings("unchecked")
    List<Object[]> unsealed(Instant since, int most) {
        return database.createNativeQuery("select " + Seal.COLUMNS + UNSEALED + " order by e.at, e.id", Object[].class)
                .setParameter("since", since)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many entries have had no seal for a while, though they should. */
    long forgotten() {
        return ((Number) database.createNativeQuery(
                                "select count(*)" + UNSEALED + " and e.at < now() - interval '1 hour'")
                        .setParameter("since", Instant.EPOCH)
                        .getSingleResult())
                .longValue();
    }

    /** The highest seal that entries say they are under, whether it is there or not; 0 where there are none. */
    long highestNamed() {
        return ((Number) database.createNativeQuery("select coalesce(max(seq), 0) from access_sealed")
                        .getSingleResult())
                .longValue();
    }

    void keep(Seal seal, List<Object[]> entries) {
        database.createNativeQuery("""
                        insert into access_seal (seq, at, entries, key_id, prev, mac)
                        values (:seq, :at, :entries, :key, :prev, :mac)""")
                .setParameter("seq", seal.seq())
                .setParameter("at", seal.at())
                .setParameter("entries", seal.entries())
                .setParameter("key", seal.keyId())
                .setParameter("prev", seal.prev())
                .setParameter("mac", seal.mac())
                .executeUpdate();
        database.createNativeQuery("""
                        insert into access_sealed (entry_id, seq, place)
                        select entry, :seq, place from unnest(:entries) with ordinality sealed (entry, place)""")
                .setParameter("seq", seal.seq())
                .setParameter(
                        "entries",
                        entries.stream()
                                .map(entry -> UUID.fromString((String) entry[0]))
                                .toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Every seal with each entry under it, in order; one that has none comes with one row of nothing. */
    void all(Consumer<Object[]> row) {
        try (var all = database.createNativeQuery(ALL, Object[].class)
                .setHint(HibernateHints.HINT_FETCH_SIZE, FETCHED)
                .getResultStream()) {
            all.forEach(one -> row.accept((Object[]) one));
        }
    }

    @SuppressWarnings("unchecked")
    private Stream<Object[]> rows(String sql) {
        return ((List<Object[]>) database.createNativeQuery(sql, Object[].class).getResultList()).stream();
    }
}
