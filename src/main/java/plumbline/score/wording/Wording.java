package plumbline.score.wording;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import plumbline.score.Instrument;
import plumbline.tenancy.ClinicRecord;

/** A Questionnaire with the wording of an instrument, or the end of its use; the latest row of an instrument counts. */
@Entity
@Immutable
public class Wording extends ClinicRecord {

    @Enumerated(EnumType.STRING)
    private Instrument instrument;

    private @Nullable String questionnaire;
    private String licence;

    @Column(insertable = false)
    private Instant enteredAt;

    @Formula("(select m.name from staff_member m where m.clinic_id = clinic_id and m.subject = entered_by)")
    private @Nullable String enteredBy;

    protected Wording() {}

    /**
     * @param questionnaire one that fits, as it was given; null to show none from now on
     * @param licence what permits its use, or why it ends
     */
    Wording(Instrument instrument, @Nullable String questionnaire, String licence) {
        this();
        this.instrument = instrument;
        this.questionnaire = questionnaire;
        this.licence = licence;
    }

    public Instrument instrument() {
        return instrument;
    }

    /** Whether there is wording to show. */
    public boolean isShown() {
        return questionnaire != null;
    }

    /** Its questions, and what it says of itself. */
    public Fit fit() {
        if (questionnaire == null) {
            throw new IllegalStateException("No wording is shown");
        }
        return Fit.of(questionnaire, instrument);
    }

    public String licence() {
        return licence;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    /** The name of who gave it; empty for those who may not see who works here. */
    public String enteredBy() {
        return enteredBy == null ? "" : enteredBy;
    }
}
