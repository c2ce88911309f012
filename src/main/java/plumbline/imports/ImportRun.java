package plumbline.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import plumbline.tenancy.ClinicRecord;

/** One file on its way into the clinic, and what became of it. */
@Entity
@DynamicUpdate
class ImportRun extends ClinicRecord {

    /** What is being done with it, or was. */
    enum State {
        READING,
        CHECKING,
        ADDING,
        ADDED,
        REFUSED
    }

    private String kind;

    @Column(insertable = false, updatable = false)
    private Instant startedAt;

    @Formula("(select m.name from staff_member m where m.clinic_id = clinic_id and m.subject = started_by)")
    private String starterName;

    private int lines;

    @Enumerated(EnumType.STRING)
    private State state;

    private int linesRead;
    private @Nullable Instant endedAt;
    private int patients;
    private @Nullable LocalDate fromDay;
    private @Nullable LocalDate untilDay;
    private int added;
    private int kept;
    private int problemCount;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Problem> problems;

    protected ImportRun() {}

    void ends(Outcome outcome) {
        state = outcome.problemCount() == 0 ? State.ADDED : State.REFUSED;
        linesRead = lines;
        endedAt = Instant.now();
        patients = outcome.patients().size();
        fromDay = outcome.from();
        untilDay = outcome.until();
        added = outcome.added();
        kept = outcome.kept();
        problemCount = outcome.problemCount();
        problems = outcome.problems();
    }

    String kind() {
        return kind;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public String starterName() {
        return starterName;
    }

    /** How many lines the file has, the header among them. */
    public int lines() {
        return lines;
    }

    public int linesRead() {
        return linesRead;
    }

    public State state() {
        return state;
    }

    /** Whether it has not ended; it may have been interrupted all the same. */
    public boolean isUnderway() {
        return endedAt == null;
    }

    public boolean isRefused() {
        return state == State.REFUSED;
    }

    public int patients() {
        return patients;
    }

    /** The first day in it; null where no row could be read. */
    public @Nullable LocalDate from() {
        return fromDay;
    }

    public @Nullable LocalDate until() {
        return untilDay;
    }

    public int added() {
        return added;
    }

    /** How many of its rows were there already. */
    public int kept() {
        return kept;
    }

    public int problemCount() {
        return problemCount;
    }

    /** The first of the problems, by line. */
    public List<Problem> problems() {
        return problems;
    }

    /** How many there are beside those. */
    public int more() {
        return problemCount - problems.size();
    }
}
