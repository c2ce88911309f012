package plumbline.accesslog;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import plumbline.telemetry.Counts;
import plumbline.telemetry.RefusalReason;
import plumbline.tenancy.Caller;

/**
 * Writes down what was refused at a clinic to someone who belongs to it: whatever a page says it refused, and every 403 and 404.
 * By then the page's own transaction has ended; this is another, so that what is undone there is kept here.
 */
@ApplicationScoped
public class Refusals {

    /** What a page refused. */
    record Refusal(Deed deed, @Nullable UUID patientId, String why) {}

    private static final String NOTED = Refusal.class.getName();
    private static final UUID NOBODY = new UUID(0, 0);
    private static final Set<Integer> REFUSING = Set.of(403, 404);

    /** Of a patient who is not the clinic's, or not the caller's to see, only the id that was asked for is kept. */
    private static final String KEEP = """
            insert into access_entry (id, patient_id, asked, deed, refused, method, path, why)
            select uuidv7(), (select p.id from patient p where p.clinic_id = app_clinic() and p.id = :patient and app_scope() = 'staff'),
                   :asked, :deed, true, :method, :path, :why
             where :said
                or exists (select from staff_member s where s.clinic_id = app_clinic() and s.subject = app_user() and s.active)
                or exists (select from portal_account a where a.clinic_id = app_clinic() and a.subject = app_user() and a.active)""";

    private final EntityManager database;
    private final Caller caller;
    private final Counts counts;

    Refusals(EntityManager database, Caller caller, Counts counts) {
        this.database = database;
        this.caller = caller;
        this.counts = counts;
    }

    static void note(RoutingContext request, Refusal refusal) {
        request.put(NOTED, refusal);
    }

    /** Keeps a refusal before its answer is sent; one that cannot be kept is refused all the same. */
    @ServerResponseFilter
    public @Nullable Uni<Void> keep(ContainerResponseContext response, RoutingContext request) {
        Refusal noted = request.get(NOTED);
        if (noted == null && !REFUSING.contains(response.getStatus()) || !caller.hasKnocked()) {
            return null;
        }
        count(noted, response.getStatus());
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> QuarkusTransaction.requiringNew()
                        .run(() -> keep(Address.of(request).unproven(), noted, response.getStatus())))
                .onFailure()
                .invoke(failure -> Log.error("A refusal could not be written down", failure))
                .onFailure()
                .recoverWithNull();
    }

    /** Who was not admitted was counted at the door. */
    private void count(@Nullable Refusal noted, int status) {
        if (noted != null) {
            counts.refused(RefusalReason.RULE);
        } else if (caller.inClinic() || caller.isOperator()) {
            counts.refused(status == 403 ? RefusalReason.ROLE : RefusalReason.NOT_FOUND);
        }
    }

    private void keep(Address address, @Nullable Refusal noted, int status) {
        var deed = address.method().equals("GET") ? Deed.OPENED : Deed.WROTE;
        var refusal = noted == null ? new Refusal(deed, null, Integer.toString(status)) : noted;
        var asked = refusal.patientId() == null
                ? address.asked()
                : refusal.patientId().toString();
        database.createNativeQuery(KEEP)
                .setParameter("asked", asked)
                .setParameter("patient", uuid(asked).orElse(NOBODY))
                .setParameter("deed", refusal.deed().name())
                .setParameter("method", address.method())
                .setParameter("path", address.path())
                .setParameter("why", refusal.why())
                .setParameter("said", noted != null)
                .executeUpdate();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
