package plumbline.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import plumbline.tenancy.ClinicRecord;

/** That a copy of everything was taken: by whom, when, and how much it was. Who and when are the database's own defaults. */
@Entity
@Immutable
class ClinicExport extends ClinicRecord {

    @Column(insertable = false)
    private Instant startedAt;

    @Formula("(select m.name from staff_member m where m.clinic_id = clinic_id and m.subject = started_by)")
    private String startedBy;

    @Column(insertable = false)
    private @Nullable Instant endedAt;

    @Column(insertable = false)
    private @Nullable Long rows;

    ClinicExport() {}

    public Instant startedAt() {
        return startedAt;
    }

    /** The name of the member of staff. */
    public String startedBy() {
        return startedBy;
    }

    public boolean isRunning() {
        return endedAt == null;
    }

    /** How many rows it was; empty where it broke off or is still going on. */
    public Optional<Long> rows() {
        return Optional.ofNullable(rows);
    }
}
