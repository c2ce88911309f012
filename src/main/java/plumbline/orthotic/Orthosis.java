package plumbline.orthotic;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToOne;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import plumbline.patient.Episode;
import plumbline.tenancy.ClinicRecord;

/**
 * A device dispensed to a patient. Its clock starts with the first wear, not with the order: what was measured from that day
 * on was measured with the device.
 */
@Entity
@DynamicUpdate
public class Orthosis extends ClinicRecord {

    private UUID patientId;
    private UUID episodeId;

    @Enumerated(EnumType.STRING)
    private DeviceClass deviceClass;

    @Enumerated(EnumType.STRING)
    private WornSide side;

    private LocalDate firstWornOn;
    private String purpose;

    @OneToOne(mappedBy = "orthosis")
    private @Nullable Stop stop;

    protected Orthosis() {}

    Orthosis(UUID patientId, UUID episodeId, DispenseForm form) {
        this.patientId = patientId;
        this.episodeId = episodeId;
        this.deviceClass = form.deviceClass();
        this.side = form.side();
        this.firstWornOn = form.firstWornOn();
        this.purpose = form.purpose;
    }

    void fileUnder(Episode episode) {
        episodeId = episode.id();
    }

    /** Whether it was first worn in that episode. */
    public boolean belongsTo(Episode episode) {
        return episodeId.equals(episode.id());
    }

    void stopped(Stop stop) {
        this.stop = stop;
    }

    public UUID patientId() {
        return patientId;
    }

    public DeviceClass deviceClass() {
        return deviceClass;
    }

    public WornSide side() {
        return side;
    }

    public LocalDate firstWornOn() {
        return firstWornOn;
    }

    public String purpose() {
        return purpose;
    }

    public Optional<Stop> stop() {
        return Optional.ofNullable(stop);
    }

    public boolean isWorn() {
        return stop == null;
    }

    /** The first day without it, or empty while it is worn. */
    public Optional<LocalDate> wornUntil() {
        return stop().map(Stop::stoppedOn);
    }

    /** Custom insole, both feet */
    public String inWords() {
        return deviceClass.label() + ", " + side.words();
    }
}
