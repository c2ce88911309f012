package plumbline.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plumbline.page.Language;
import plumbline.tenancy.ClinicRecord;

/**
 * One course of one complaint, from the day it was opened at the clinic until the next one is. Who opened it and when are the
 * database's own defaults.
 */
@Entity
public class Episode extends ClinicRecord {

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "patient_id", updatable = false)
    private Patient patient;

    private String complaint;

    @Enumerated(EnumType.STRING)
    @Column(name = "complaint_side")
    private ComplaintSide side;

    @Embedded
    private @Nullable Onset onset;

    private LocalDate openedOn;

    protected Episode() {}

    Episode(Patient patient, EpisodeForm form) {
        this();
        this.patient = patient;
        takeFrom(form);
    }

    /** Takes everything the form says; the form has been checked. */
    void takeFrom(EpisodeForm form) {
        complaint = form.complaint;
        side = form.complaintSide();
        onset = form.onset().orElse(null);
        openedOn = form.openedOn();
    }

    public int version() {
        return version;
    }

    public UUID patientId() {
        return patient.id();
    }

    public String complaint() {
        return complaint;
    }

    public ComplaintSide side() {
        return side;
    }

    public Optional<Onset> onset() {
        return Optional.ofNullable(onset);
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    /** Low back pain, left, since March 2024 */
    public String inWords() {
        var where = side == ComplaintSide.CENTRAL
                ? ""
                : ", " + side.label().toLowerCase(Language.current().locale());
        return complaint
                + where
                + onset().map(began -> ", " + Language.say("since %s", began.inWords()))
                        .orElse("");
    }

    /** Whether someone born that day may have had it. */
    boolean isPossibleFor(LocalDate born) {
        return !openedOn.isBefore(born)
                && onset().map(began -> !began.latest().isBefore(born)).orElse(true);
    }
}
