package plumbline.score.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import plumbline.score.Instrument;
import plumbline.tenancy.ClinicRecord;

/** What a clinic chose to ask, or what was chosen for one patient. Who chose it and when are the database's own defaults. */
@Entity
@Immutable
@Table(name = "score_schedule")
class Schedule extends ClinicRecord {

    private @Nullable UUID patientId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] instruments;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] rhythms;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    private int mostQuestions;

    private boolean followsClinic;

    @Column(insertable = false)
    private Instant chosenAt;

    @Formula("(select m.name from staff_member m where m.clinic_id = clinic_id and m.subject = chosen_by)")
    private String chosenBy;

    protected Schedule() {}

    /** @param patientId null for the clinic's own */
    Schedule(@Nullable UUID patientId, Plan plan) {
        this();
        this.patientId = patientId;
        this.instruments = plan.asks().keySet().stream().map(Enum::name).toArray(String[]::new);
        this.rhythms = plan.asks().values().stream().map(Enum::name).toArray(String[]::new);
        this.mostQuestions = plan.mostQuestions();
    }

    /** Says that a patient is asked as the clinic asks again. */
    static Schedule asTheClinic(UUID patientId, Plan clinics) {
        var schedule = new Schedule(patientId, clinics);
        schedule.followsClinic = true;
        return schedule;
    }

    Optional<UUID> patientId() {
        return Optional.ofNullable(patientId);
    }

    boolean followsClinic() {
        return followsClinic;
    }

    Plan plan() {
        var asks = new EnumMap<Instrument, Rhythm>(Instrument.class);
        for (int i = 0; i < instruments.length; i++) {
            asks.put(Instrument.valueOf(instruments[i]), Rhythm.valueOf(rhythms[i]));
        }
        return new Plan(asks, mostQuestions);
    }

    public Instant chosenAt() {
        return chosenAt;
    }

    public String chosenBy() {
        return chosenBy;
    }
}
