package plumbline.score.walking;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import plumbline.page.Language;
import plumbline.page.Words;
import plumbline.patient.ChartEntry;

/** How far or how long somebody walked until it hurt, on one day. */
@Entity
@DynamicUpdate
public class WalkingTolerance extends ChartEntry {

    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private WalkingResult result;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    private @Nullable Integer minutes;

    private @Nullable Integer metres;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private Set<PainPlace> places = EnumSet.noneOf(PainPlace.class);

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private Set<Relief> easedBy = EnumSet.noneOf(Relief.class);

    protected WalkingTolerance() {}

    WalkingTolerance(UUID patientId, WalkingForm form) {
        super(patientId);
        this.day = form.day();
        this.result = form.result();
        form.minutes().ifPresent(typed -> this.minutes = typed);
        form.metres().ifPresent(typed -> this.metres = typed);
        this.places = form.places();
        this.easedBy = form.easedBy();
    }

    public LocalDate day() {
        return day;
    }

    /** 12 minutes, 300 m; or that there is no limit, or was no test. */
    public String distance() {
        return result != WalkingResult.LIMITED
                ? result.label()
                : Stream.of(
                                Optional.ofNullable(minutes)
                                        .map(number -> number == 1
                                                ? Language.say("1 minute")
                                                : Language.say("%d minutes", number)),
                                Optional.ofNullable(metres).map(number -> number + " m"))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
    }

    /** Calf, foot */
    public String placesInWords() {
        return joined(places.stream().sorted().map(PainPlace::label).toList());
    }

    /** Sitting or bending forward */
    public String easedByInWords() {
        return joined(easedBy.stream().sorted().map(Relief::label).toList());
    }

    private static String joined(List<String> labels) {
        return labels.stream()
                .reduce((all, next) -> all + ", " + Words.within(next))
                .orElse("");
    }

    public Optional<WalkingPattern> pattern() {
        return WalkingPattern.of(places, easedBy);
    }

    @Override
    public String inWords() {
        return Language.say("Walking on %s: %s", Words.inWords(day), distance());
    }
}
