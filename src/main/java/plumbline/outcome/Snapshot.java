package plumbline.outcome;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import plumbline.tenancy.ClinicRecord;

/** The outcomes of a clinic as they were once worked out; they stand as they are until the next take their place. */
@Entity
@Table(name = "outcome_snapshot")
public class Snapshot extends ClinicRecord {

    private Instant takenAt;
    private int smallestCell;

    protected Snapshot() {}

    Snapshot(Instant takenAt, int smallestCell) {
        this.takenAt = takenAt;
        this.smallestCell = smallestCell;
    }

    /** The day at the clinic. */
    public LocalDate takenOn(ZoneId zone) {
        return LocalDate.ofInstant(takenAt, zone);
    }

    boolean isOlderThan(Instant moment) {
        return takenAt.isBefore(moment);
    }

    /** The smallest number of patients that is shown. */
    public int smallestCell() {
        return smallestCell;
    }
}
