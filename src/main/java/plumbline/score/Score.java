package plumbline.score;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import plumbline.patient.Episode;
import plumbline.tenancy.ClinicRecord;

/** One reading as it was entered. Who entered it and when are the database's own defaults; nothing here is ever changed. */
@Entity
@Immutable
class Score extends ClinicRecord {

    private UUID patientId;
    private UUID episodeId;

    @Enumerated(EnumType.STRING)
    private PainItem item;

    private Instant at;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    private int value;

    @Enumerated(EnumType.STRING)
    private EnteredVia enteredVia;

    @Column(insertable = false)
    @SuppressWarnings("NullAway.Init")
    private Instant enteredAt;

    @Formula("(select member.name from staff_member member where member.subject = entered_by)")
    private @Nullable String enteredBy;

    protected Score() {}

    Score(Episode episode, PainItem item, Instant at, int value, EnteredVia enteredVia) {
        this.patientId = episode.patientId();
        this.episodeId = episode.id();
        this.item = item;
        this.at = at;
        this.value = value;
        this.enteredVia = enteredVia;
    }

    UUID episodeId() {
        return episodeId;
    }

    PainItem item() {
        return item;
    }

    Instant at() {
        return at;
    }

    int value() {
        return value;
    }

    EnteredVia enteredVia() {
        return enteredVia;
    }

    Instant enteredAt() {
        return enteredAt;
    }

    /** The name of the member of staff who entered it; empty where it was the patient. */
    Optional<String> enteredBy() {
        return Optional.ofNullable(enteredBy);
    }
}
