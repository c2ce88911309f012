package plumbline.orthotic;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import plumbline.tenancy.ClinicRecord;

/** The row that says an orthosis is no longer worn: since when and why. Who recorded it is the database's default. */
@Entity
@Table(name = "orthosis_stop")
public class Stop extends ClinicRecord {

    private UUID patientId;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "orthosis_id")
    private Orthosis orthosis;

    private LocalDate stoppedOn;

    @Enumerated(EnumType.STRING)
    private StopReason reason;

    private String remark;

    protected Stop() {}

    Stop(Orthosis orthosis, StopForm form) {
        this.patientId = orthosis.patientId();
        this.orthosis = orthosis;
        this.stoppedOn = form.stoppedOn();
        this.reason = form.reason();
        this.remark = form.remark;
    }

    public LocalDate stoppedOn() {
        return stoppedOn;
    }

    public StopReason reason() {
        return reason;
    }

    public String remark() {
        return remark;
    }
}
