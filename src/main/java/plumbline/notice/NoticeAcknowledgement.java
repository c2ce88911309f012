package plumbline.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import plumbline.tenancy.ClinicRecord;

/** The row that says a notice was read, by the patient or whoever reads for them. Who it was and when are the database's own defaults. */
@Entity
@Immutable
public class NoticeAcknowledgement extends ClinicRecord {

    private UUID patientId;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "notice_id")
    private Notice notice;

    @Column(insertable = false)
    private Instant acknowledgedAt;

    protected NoticeAcknowledgement() {}

    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }
}
