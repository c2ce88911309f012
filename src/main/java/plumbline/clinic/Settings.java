package plumbline.clinic;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the current clinic has decided for itself: read once a request, by the first who asks, in one statement. */
@RequestScoped
public class Settings {

    /** When a device is reviewed at a clinic that has not decided: the usual review is the second, the first may be a telephone call. */
    public static final List<Integer> USUAL_REVIEW_WEEKS = List.of(4, 6, 12, 26, 52);

    private final EntityManager database;
    private @Nullable Setting read;

    Settings(EntityManager database) {
        this.database = database;
    }

    /** The row that holds it all; one that is not kept yet where the clinic goes by what is usual. */
    Setting row() {
        if (read == null) {
            read = database.createQuery("from Setting", Setting.class)
                    .getResultStream()
                    .findFirst()
                    .orElseGet(Setting::new);
        }
        return read;
    }

    /** When a device is to be reviewed, in weeks after it was first worn, in ascending order; at least one. */
    public List<Integer> reviewWeeks() {
        return row().reviewWeeks();
    }

    /** From which change on pain matters; empty where the clinic goes by what is published. */
    public Optional<PainLimits> painLimits() {
        return row().painLimits();
    }

    /** Whether a record opens only to who looks after the patient, and to others with a reason. */
    public boolean careRelation() {
        return row().careRelation();
    }

    /** For how many years a record is kept after its last entry. */
    public int retentionYears() {
        return row().retentionYears();
    }

    /** What patients read first in the portal; may be empty. */
    public String greeting() {
        return row().greeting();
    }

    /** Whom a patient may call or write to; may be empty, may have several lines. */
    public String contact() {
        return row().contact();
    }

    /** When the clinic is open; may be empty, may have several lines. */
    public String hours() {
        return row().hours();
    }
}
