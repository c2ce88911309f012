package plumbline.clinic;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import plumbline.tenancy.ClinicRecord;

/** What a clinic has decided for itself, in one row. A new one says what is usual. */
@Entity
@DynamicUpdate
@Table(name = "clinic_setting")
class Setting extends ClinicRecord {

    private static final int USUAL_RETENTION = 10;

    @Version
    private @Nullable Integer version;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private Integer[] reviewWeeks = Settings.USUAL_REVIEW_WEEKS.toArray(Integer[]::new);

    private @Nullable Double painPoints;
    private @Nullable Double painShare;
    private @Nullable Double painDetectable;
    private String limitsNote = "";
    private boolean careRelation;
    private int retentionYears = USUAL_RETENTION;
    private String greeting = "";
    private String contact = "";
    private String hours = "";

    protected Setting() {}

    /** What a clinic begins with. */
    Setting(int retentionYears) {
        this();
        this.retentionYears = retentionYears;
    }

    /** Takes everything the form says; the form has been checked. */
    void takeFrom(SettingsForm form) {
        reviewWeeks = form.weeks().toArray(Integer[]::new);
        var limits = form.limits();
        painPoints = limits.map(PainLimits::points).orElse(null);
        painShare = limits.map(PainLimits::share).orElse(null);
        painDetectable = limits.map(PainLimits::detectable).orElse(null);
        limitsNote = limits.map(PainLimits::note).orElse("");
        careRelation = form.isCareRelation();
        retentionYears = form.years();
        greeting = form.greeting;
        contact = form.contact;
        hours = form.hours;
    }

    /** As it stands in a form; nothing before the first one is kept. */
    String version() {
        return version == null ? "" : version.toString();
    }

    List<Integer> reviewWeeks() {
        return Arrays.asList(reviewWeeks);
    }

    Optional<PainLimits> painLimits() {
        return painPoints == null || painShare == null || painDetectable == null
                ? Optional.empty()
                : Optional.of(new PainLimits(painPoints, painShare, painDetectable, limitsNote));
    }

    boolean careRelation() {
        return careRelation;
    }

    int retentionYears() {
        return retentionYears;
    }

    String greeting() {
        return greeting;
    }

    String contact() {
        return contact;
    }

    String hours() {
        return hours;
    }
}
