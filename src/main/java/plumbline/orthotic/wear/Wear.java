package plumbline.orthotic.wear;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import plumbline.exam.finding.Side;
import plumbline.orthotic.Orthosis;
import plumbline.page.Language;
import plumbline.page.Words;
import plumbline.patient.ChartEntry;
import plumbline.patient.EnteredVia;

/** For how long a device was worn on one foot on one day. */
@Entity
@DynamicUpdate
public class Wear extends ChartEntry {

    private UUID orthosisId;
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private Side side;

    private BigDecimal hours;

    @Enumerated(EnumType.STRING)
    private WearSource source;

    @Enumerated(EnumType.STRING)
    private EnteredVia enteredVia;

    protected Wear() {}

    Wear(Orthosis orthosis, LocalDate day, Side side, BigDecimal hours, WearSource source, EnteredVia enteredVia) {
        super(orthosis.patientId());
        this.orthosisId = orthosis.id();
        this.day = day;
        this.side = side;
        this.hours = hours;
        this.source = source;
        this.enteredVia = enteredVia;
    }

    public UUID orthosisId() {
        return orthosisId;
    }

    public LocalDate day() {
        return day;
    }

    public Side side() {
        return side;
    }

    public BigDecimal hours() {
        return hours;
    }

    public String hoursInWords() {
        return Hours.inWords(hours);
    }

    public WearSource source() {
        return source;
    }

    /** Worn 7.5 hours on the left on 2 Mar 2026 */
    @Override
    public String inWords() {
        return Language.say("Worn %s hours on the %s on %s", hoursInWords(), side.inWords(), Words.inWords(day));
    }
}
