package plumbline.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import plumbline.tenancy.ClinicRecord;

/** What somebody said about reminders for one record. Who said it and when are the database's own defaults; the latest counts. */
@Entity
@Immutable
public class ReminderChoice extends ClinicRecord {

    /** How it stands with an address. */
    public enum Said {
        /** A letter asks there whether it is the right one. */
        ASKED,
        CONFIRMED,
        STOPPED,
        /** Nothing arrives there. */
        GIVEN_UP
    }

    private UUID patientId;

    @Column(insertable = false)
    private String subject;

    private String address;

    @Enumerated(EnumType.STRING)
    private Said said;

    @Column(insertable = false)
    private Instant at;

    protected ReminderChoice() {}

    ReminderChoice(UUID patientId, String address, Said said) {
        this();
        this.patientId = patientId;
        this.address = address;
        this.said = said;
    }

    public String address() {
        return address;
    }

    public Said said() {
        return said;
    }

    public Instant at() {
        return at;
    }

    public boolean isAsked() {
        return said == Said.ASKED;
    }

    public boolean isConfirmed() {
        return said == Said.CONFIRMED;
    }

    public boolean isGivenUp() {
        return said == Said.GIVEN_UP;
    }

    /** Whether a letter goes there, or asks whether it may. */
    public boolean isWanted() {
        return isAsked() || isConfirmed();
    }
}
