package plumbline.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import plumbline.accesslog.AccessLog;
import plumbline.page.Listing;
import plumbline.tenancy.Caller;
import plumbline.tenancy.Errands;

/**
 * The imports of the current clinic. Each is done after its request was answered, in a transaction that holds a lock by its id
 * from before anyone can see it until its end: one that has not ended and whose lock is free was interrupted, whichever server
 * it ran on and however that ended.
 */
@ApplicationScoped
class ImportRuns implements PanacheRepositoryBase<ImportRun, UUID> {

    /** Each keeps a connection busy, and the pages of everyone else need some. */
    private static final int AT_ONCE = 4;

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Imports imports;
    private final AccessLog accessLog;
    private final Errands errands;
    private final Caller caller;

    ImportRuns(Imports imports, AccessLog accessLog, Errands errands, Caller caller) {
        this.imports = imports;
        this.accessLog = accessLog;
        this.errands = errands;
        this.caller = caller;
    }

    /** Begins to import a file; empty while this server is busy with as many as it takes at once. */
    Optional<UUID> begin(Importable kind, String text) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        var begun = new CompletableFuture<UUID>();
        errands.send(() -> {
            try {
                QuarkusTransaction.requiringNew()
                        .timeout(Math.toIntExact(LONGEST.toSeconds()))
                        .run(() -> run(kind, text, begun));
            } finally {
                begun.cancel(false);
                places.release();
            }
        });
        return Optional.of(begun.join());
    }

    private void run(Importable kind, String text, CompletableFuture<UUID> begun) {
        var id = (UUID) getEntityManager()
                .createNativeQuery("select uuidv7()", UUID.class)
                .getSingleResult();
        lock(id);
        QuarkusTransaction.requiringNew().run(() -> insert(id, kind, new Table(text).lines()));
        begun.complete(id);
        var outcome = imports.take(kind, text, new Signs(id));
        accessLog.imported(outcome.patients(), address(id));
        findById(id).ends(outcome);
    }

    String address(UUID id) {
        return caller.home() + "/imports/" + id;
    }

    private void lock(UUID id) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('import ' || :id, 0))")
                .setParameter("id", id.toString())
                .getSingleResult();
    }

    private void insert(UUID id, Importable kind, int lines) {
        getEntityManager()
                .createNativeQuery("insert into import_run (id, kind, lines) values (:id, :kind, :lines)")
                .setParameter("id", id)
                .setParameter("kind", kind.kind())
                .setParameter("lines", lines)
                .executeUpdate();
    }

    /** Writes how far an import is in transactions of their own, because nobody sees what is in that of the import. */
    private final class Signs implements Imports.Progress {
        private final UUID id;

        Signs(UUID id) {
            this.id = id;
        }

        @Override
        public void read(int lines) {
            sign(ImportRun.State.READING, lines);
        }

        @Override
        public void checking() {
            sign(ImportRun.State.CHECKING, 0);
        }

        @Override
        public void adding() {
            sign(ImportRun.State.ADDING, 0);
        }

        private void sign(ImportRun.State state, int lines) {
            QuarkusTransaction.requiringNew()
                    .run(() ->
                            update("state = ?1, linesRead = greatest(linesRead, ?2) where id = ?3", state, lines, id));
        }
    }

    Listing<ImportRun> latest(int page, List<String> kinds) {
        return Listing.of(find("kind in ?1", Sort.descending("startedAt", "id"), kinds), page);
    }

    /** Which of these will never end. */
    Set<UUID> interrupted(List<ImportRun> runs) {
        var underway =
                runs.stream().filter(ImportRun::isUnderway).map(ImportRun::id).toArray(UUID[]::new);
        if (underway.length == 0) {
            return Set.of();
        }
        var free = getEntityManager()
                .createNativeQuery("""
                        select id from unnest(:ids) id
                         where pg_try_advisory_xact_lock_shared(hashtextextended('import ' || id, 0))""", UUID.class)
                .setParameter("ids", underway)
                .getResultList();
        // Asked again: one may have ended, and only thereby set its lock free, after it was read.
        return Set.copyOf(find("select r.id from ImportRun r where r.id in ?1 and r.endedAt is null", free)
                .project(UUID.class)
                .list());
    }
}
