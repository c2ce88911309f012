package plumbline.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plumbline.invitation.Relation;
import plumbline.tenancy.ClinicRecord;

/**
 * A sign-in that opens one record at this clinic: the patient's own, or that of who looks after them. It is tied to the person's
 * subject, never to a name or an address, and made by nobody but who joins by an invitation.
 */
@Entity
public class PortalAccount extends ClinicRecord {

    @Column(updatable = false)
    private UUID patientId;

    @Column(updatable = false)
    private String subject;

    private boolean active;

    @Column(updatable = false)
    private String holder;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Relation relation;

    @Column(updatable = false)
    private @Nullable LocalDate until;

    @Column(updatable = false)
    private Instant linkedAt;

    private @Nullable Instant unlinkedAt;
    private @Nullable String unlinkedBy;
    private String reason;
    private boolean settled;

    protected PortalAccount() {}

    /** From the next request on it opens this record no more. */
    void unlink(String by, String reason, Instant now) {
        active = false;
        unlinkedBy = by;
        unlinkedAt = now;
        this.reason = reason;
        settled = false;
    }

    UUID patientId() {
        return patientId;
    }

    String subject() {
        return subject;
    }

    boolean isActive() {
        return active;
    }

    /** Whether it is the patient's own. */
    public boolean isOwn() {
        return holder.isEmpty();
    }

    /** Who opens the record for the patient; empty where it is the patient. */
    public String holder() {
        return holder;
    }

    public Optional<Relation> relation() {
        return Optional.ofNullable(relation);
    }

    /** The last day on which it opens the record, where there is one. */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    public Instant linkedAt() {
        return linkedAt;
    }

    /** Whether Keycloak has been told. */
    public boolean isSettled() {
        return settled;
    }
}
