package plumbline.orthotic.effect;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;
import plumbline.page.Language;
import plumbline.page.Words;
import plumbline.patient.ChartEntry;

/** That an effect is over, from one day on. */
@Entity
@DynamicUpdate
@Table(name = "effect_resolution")
public class Resolution extends ChartEntry {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "effect_id", updatable = false)
    private AdverseEffect effect;

    private LocalDate day;
    private String remark;

    protected Resolution() {}

    Resolution(AdverseEffect effect, ResolutionForm form) {
        super(effect.patientId());
        this.effect = effect;
        this.day = form.day();
        this.remark = form.remark;
    }

    public LocalDate day() {
        return day;
    }

    public String remark() {
        return remark;
    }

    /** Blister, left foot: over on 12 May 2026 */
    @Override
    public String inWords() {
        return Language.say("%s: over on %s", effect.what(), Words.inWords(day));
    }
}
