package plumbline.score;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import plumbline.page.Language;
import plumbline.page.Words;
import plumbline.patient.ChartEntry;
import plumbline.patient.EnteredVia;
import plumbline.patient.Episode;

/** One value of one scale at one time, as it was entered. */
@Entity
@DynamicUpdate
class Score extends ChartEntry {

    private UUID episodeId;

    @Enumerated(EnumType.STRING)
    private Scale scale;

    private Instant at;
    private double value;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private Short @Nullable [] answers;

    @Enumerated(EnumType.STRING)
    private EnteredVia enteredVia;

    @Formula("(select cast(timezone(c.zone, at) as date) from clinic c where c.id = clinic_id)")
    @SuppressWarnings("NullAway.Init")
    private LocalDate day;

    protected Score() {}

    Score(Episode episode, Scored scored, Instant at, EnteredVia enteredVia) {
        super(episode.patientId());
        this.episodeId = episode.id();
        this.scale = scored.scale();
        this.at = at;
        this.value = scored.value();
        this.answers = scored.answers().isEmpty() ? null : stored(scored.answers());
        this.enteredVia = enteredVia;
    }

    private static Short[] stored(List<@Nullable Integer> answers) {
        return answers.stream()
                .map(answer -> answer == null ? null : answer.shortValue())
                .toArray(Short[]::new);
    }

    UUID episodeId() {
        return episodeId;
    }

    public Scale scale() {
        return scale;
    }

    Instant at() {
        return at;
    }

    public double value() {
        return value;
    }

    /** By item of the scale, null where one is unanswered; empty where the value itself was entered. */
    List<@Nullable Short> answers() {
        return answers == null ? List.of() : Collections.unmodifiableList(Arrays.asList(answers));
    }

    EnteredVia enteredVia() {
        return enteredVia;
    }

    /** Back average 7 of 10 on 2 Mar 2026 */
    @Override
    public String inWords() {
        return Language.say("%s %s on %s", scale.label(), scale.words(value), Words.inWords(day));
    }
}
