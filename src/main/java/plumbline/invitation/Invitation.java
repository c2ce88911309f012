package plumbline.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import plumbline.identity.Group;
import plumbline.tenancy.ClinicRecord;
import plumbline.tenancy.InvitationToken;

/**
 * An offer to whoever holds its link: to work at the clinic, or to open the record of one patient. It is good for one person, for
 * seven days, and for three wrong birth dates at most.
 */
@Entity
public class Invitation extends ClinicRecord {

    /** How long a link is good for. */
    public static final Duration LIFE = Duration.ofDays(7);

    private static final int TRIES = 3;

    /** What has become of it. */
    public enum State {
        OPEN,
        USED,
        WITHDRAWN,
        /** Its seven days are over. */
        LATE,
        /** Three wrong birth dates were given. */
        LOCKED
    }

    private String tokenDigest;

    @Column(updatable = false)
    private String email;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private String @Nullable [] roles;

    @Column(updatable = false)
    private @Nullable UUID patientId;

    @Column(updatable = false)
    private String holder;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Relation relation;

    @Column(updatable = false)
    private @Nullable LocalDate until;

    private String inviter;

    @Column(insertable = false, updatable = false)
    private Instant invitedAt;

    private @Nullable Instant sentAt;
    private Instant expiresAt;
    private int tries;
    private @Nullable Instant withdrawnAt;
    private @Nullable String usedBy;
    private @Nullable Instant usedAt;

    protected Invitation() {}

    private Invitation(String email, String inviter) {
        this();
        this.email = email;
        this.inviter = inviter;
        this.holder = "";
    }

    /** To work at the clinic, with these roles. */
    public static Invitation toWork(String email, Set<Group> roles, String inviter) {
        var invitation = new Invitation(email, inviter);
        invitation.roles = roles.stream().map(Group::role).sorted().toArray(String[]::new);
        return invitation;
    }

    /** To the patient's own record. */
    public static Invitation toOwnRecord(String email, UUID patient, String inviter) {
        var invitation = new Invitation(email, inviter);
        invitation.patientId = patient;
        return invitation;
    }

    /**
     * To the record of a patient for whom somebody else does it.
     *
     * @param until the last day, or null where there is none
     */
    public static Invitation toRecordOf(
            UUID patient, String email, String holder, Relation relation, @Nullable LocalDate until, String inviter) {
        var invitation = toOwnRecord(email, patient, inviter);
        invitation.holder = holder;
        invitation.relation = relation;
        invitation.until = until;
        return invitation;
    }

    /** Makes another link the only one, good for seven days from now. */
    void links(InvitationToken token, Instant now) {
        tokenDigest = token.digest();
        expiresAt = now.plus(LIFE);
        tries = 0;
        sentAt = null;
    }

    void isSent(Instant now) {
        sentAt = now;
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    void use(String subject, Instant now) {
        usedBy = subject;
        usedAt = now;
    }

    void wrongBirthDate() {
        tries++;
    }

    public State state() {
        if (usedAt != null) {
            return State.USED;
        }
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        if (tries >= TRIES) {
            return State.LOCKED;
        }
        return Instant.now().isBefore(expiresAt) ? State.OPEN : State.LATE;
    }

    public boolean isOpen() {
        return state() == State.OPEN;
    }

    public boolean isLate() {
        return state() == State.LATE;
    }

    public boolean isLocked() {
        return state() == State.LOCKED;
    }

    /** Whether it can still become one that lets somebody in. */
    boolean isPending() {
        return usedAt == null && withdrawnAt == null;
    }

    boolean wasUsedBy(String subject) {
        return subject.equals(usedBy);
    }

    int triesLeft() {
        return TRIES - tries;
    }

    public String email() {
        return email;
    }

    /** The roles to work with; empty where it is to a record. */
    public Set<Group> roles() {
        var given = EnumSet.noneOf(Group.class);
        if (roles != null) {
            var spelled = Arrays.asList(roles);
            Group.OF_STAFF.stream()
                    .filter(group -> spelled.contains(group.role()))
                    .forEach(given::add);
        }
        return given;
    }

    /** Whose record it is to; empty where it is to work. */
    public Optional<UUID> patientId() {
        return Optional.ofNullable(patientId);
    }

    /** Who opens the record for the patient; empty where it is the patient. */
    public String holder() {
        return holder;
    }

    public Optional<Relation> relation() {
        return Optional.ofNullable(relation);
    }

    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    public String inviter() {
        return inviter;
    }

    public Instant invitedAt() {
        return invitedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** Whether the mail server has taken the letter with the link of now. */
    public boolean isDelivered() {
        return sentAt != null;
    }
}
