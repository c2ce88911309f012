package plumbline.exam.rating;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import plumbline.tenancy.ClinicRecord;

/** What a colleague of the examiner found on the same feet. Who rated and when are the database's own words. */
@Entity
class SecondRating extends ClinicRecord {

    private UUID patientId;
    private UUID examId;
    private boolean blind;

    /** Null where nothing on this foot was tested: that is how Hibernate reads six empty columns. */
    @Embedded
    @EmbeddedColumnNaming("left_%s")
    private @Nullable RatedFoot left;

    @Embedded
    @EmbeddedColumnNaming("right_%s")
    private @Nullable RatedFoot right;

    @Column(insertable = false, updatable = false)
    private Instant ratedAt;

    @Formula("(rater = app_user())")
    private boolean mine;

    @Formula("(select m.name from staff_member m where m.clinic_id = clinic_id and m.subject = rater)")
    private String raterName;

    protected SecondRating() {}

    /** @param blind whether the rater has not seen the first rating */
    SecondRating(UUID patientId, UUID examId, boolean blind, RatedFoot left, RatedFoot right) {
        this();
        this.patientId = patientId;
        this.examId = examId;
        this.blind = blind;
        this.left = left;
        this.right = right;
    }

    public boolean isBlind() {
        return blind;
    }

    RatedFoot left() {
        return Objects.requireNonNullElse(left, RatedFoot.UNRATED);
    }

    RatedFoot right() {
        return Objects.requireNonNullElse(right, RatedFoot.UNRATED);
    }

    public Instant ratedAt() {
        return ratedAt;
    }

    /** Whether the caller is the rater. */
    boolean isMine() {
        return mine;
    }

    public String raterName() {
        return raterName;
    }
}
