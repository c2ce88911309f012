package plumbline.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import plumbline.page.Language;
import plumbline.page.Words;
import plumbline.patient.ChartEntry;
import plumbline.patient.EnteredVia;

/** That a patient agreed to something, or no longer does. It is never changed: the next one says otherwise. */
@Entity
@DynamicUpdate
public class Consent extends ChartEntry {

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Purpose purpose;

    @Column(updatable = false)
    private boolean given;

    @Column(updatable = false)
    private LocalDate saidOn;

    @Column(updatable = false)
    private String wording;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private EnteredVia enteredVia;

    protected Consent() {}

    private Consent(
            UUID patientId, Purpose purpose, boolean given, LocalDate saidOn, String wording, EnteredVia enteredVia) {
        super(patientId);
        this.purpose = purpose;
        this.given = given;
        this.saidOn = saidOn;
        this.wording = wording;
        this.enteredVia = enteredVia;
    }

    /** @param wording what it was that they read */
    static Consent inThePortal(UUID patientId, Purpose purpose, boolean given, LocalDate today, String wording) {
        return new Consent(patientId, purpose, given, today, wording, EnteredVia.PORTAL);
    }

    static Consent onPaper(UUID patientId, ConsentForm form) {
        return new Consent(patientId, form.purpose(), form.isGiven(), form.day(), "", EnteredVia.CLINIC);
    }

    public Purpose purpose() {
        return purpose;
    }

    /** Whether they agreed; otherwise they took it back or refused. */
    public boolean isGiven() {
        return given;
    }

    public LocalDate saidOn() {
        return saidOn;
    }

    /** What they read; empty where it stands on paper. */
    public String wording() {
        return wording;
    }

    public boolean isOnPaper() {
        return enteredVia == EnteredVia.CLINIC;
    }

    /** Research: agreed on 12 May 2026 */
    @Override
    public String inWords() {
        var texts = Language.say(ConsentMessages.class);
        return purpose.label() + ": "
                + (given ? texts.agreedOn(Words.inWords(saidOn)) : texts.refusedOn(Words.inWords(saidOn)));
    }
}
