package plumbline.patient;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import plumbline.accesslog.AccessLog;
import plumbline.accesslog.Deed;
import plumbline.page.Language;
import plumbline.page.Refused;
import plumbline.tenancy.Caller;

/** The way to a patient's record: every page about a patient goes through here, and so every opening is logged. */
@ApplicationScoped
public class Charts {

    private final Patients patients;
    private final AccessLog accessLog;
    private final CurrentVertxRequest request;
    private final Caller caller;

    Charts(Patients patients, AccessLog accessLog, CurrentVertxRequest request, Caller caller) {
        this.patients = patients;
        this.accessLog = accessLog;
        this.request = request;
        this.caller = caller;
    }

    /**
     * A record that was merged leads to the one in which it is found now.
     *
     * @throws NotFoundException when there is no such patient, or none the caller may see
     * @throws NotLookedAfter when the clinic opens records only to who looks after the patient, and the caller does not
     * @throws Refused when something is to be entered in a record that is archived
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Patient open(UUID patientId) {
        var patient = openRecord(patientId);
        if (patient.isArchived() && isEntering()) {
            accessLog.refused(Deed.WROTE, patientId, "archived");
            throw new Refused(
                    Language.say("This record is archived"),
                    Language.say(
                            "It can be read, and nothing is entered until the clinic opens it again. Nothing was saved."));
        }
        return patient;
    }

    /** As {@link #open}, and nobody else changes the patient's details or episodes until this transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Patient openToChange(UUID patientId) {
        lock(patientId);
        return open(patientId);
    }

    /** As {@link #open}, for what is done with the record itself, archived or not. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Patient openRecord(UUID patientId) {
        var found = patients.toOpen(patientId).orElseThrow(() -> elsewhere(patientId));
        if (!found.opens()) {
            throw new NotLookedAfter(patientId);
        }
        accessLog.opened(patientId);
        caller.reads(found.patient().name());
        return found.patient();
    }

    /** As {@link #openRecord}, and nobody else changes the record until this transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Patient openRecordToChange(UUID patientId) {
        lock(patientId);
        return openRecord(patientId);
    }

    private void lock(UUID patientId) {
        // The lock comes first: what is read with it may be older than what it waited for.
        patients.findById(patientId, LockModeType.PESSIMISTIC_WRITE);
    }

    private boolean isEntering() {
        return current()
                .map(asked -> !asked.request().method().equals(HttpMethod.GET))
                .orElse(false);
    }

    private RuntimeException elsewhere(UUID patientId) {
        return patients.mergedInto(patientId)
                .flatMap(kept -> current().map(asked -> leadTo(kept, patientId, asked)))
                .orElseGet(NotFoundException::new);
    }

    /** To the same page, where it is asked for; else to the chart. */
    private static RuntimeException leadTo(UUID kept, UUID merged, RoutingContext asked) {
        var path = asked.normalizedPath();
        var end = asked.request().method().equals(HttpMethod.GET)
                ? path.length()
                : path.indexOf(merged.toString()) + merged.toString().length();
        return new RedirectionException(
                Response.Status.SEE_OTHER,
                URI.create(path.substring(0, end).replace(merged.toString(), kept.toString()) + "?merged=yes"));
    }

    private Optional<RoutingContext> current() {
        return Optional.ofNullable(request.getCurrent());
    }
}
