package plumbline.orthotic;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import plumbline.clinic.Settings;
import plumbline.tenancy.Caller;

/** The reviews of devices, and the dates on which they are due. */
@ApplicationScoped
public class Reviews implements PanacheRepositoryBase<Review, UUID> {

    private final Orthoses orthoses;
    private final Settings settings;
    private final Caller caller;

    Reviews(Orthoses orthoses, Settings settings, Caller caller) {
        this.orthoses = orthoses;
        this.settings = settings;
        this.caller = caller;
    }

    public Optional<Review> of(UUID patientId, UUID orthosisId, UUID reviewId) {
        return find(
                        "from Review r join fetch r.orthosis left join fetch r.retraction where r.patientId = ?1 and r.orthosis.id = ?2 and r.id = ?3",
                        patientId,
                        orthosisId,
                        reviewId)
                .firstResultOptional();
    }

    /** Keeps a review, which has been checked: it covers the dates it falls on, and asks for the next one. */
    public Review add(Orthosis orthosis, ReviewForm form) {
        var review = new Review(orthosis, form);
        persist(review);
        orthosis.openDues().stream()
                .filter(due -> due.isCoveredOn(review.onDay()))
                .forEach(due -> due.coverBy(review));
        review.nextReviewOn().ifPresent(next -> agree(orthosis, next));
        return review;
    }

    /** What was planned before the agreed date is let go. */
    private void agree(Orthosis orthosis, LocalDate next) {
        var open = orthosis.openDues();
        open.stream().filter(due -> due.dueOn().isBefore(next)).forEach(Due::letGo);
        if (open.stream().noneMatch(due -> due.dueOn().equals(next))) {
            add(orthosis, Due.agreed(orthosis, next));
        }
    }

    private void add(Orthosis orthosis, Due due) {
        getEntityManager().persist(due);
        orthosis.add(due);
    }

    /** Opens the dates again that a review covered which was entered in error. */
    void takenBack(Review review) {
        getEntityManager()
                .createQuery("from Due d where d.review = :review", Due.class)
                .setParameter("review", review)
                .getResultList()
                .forEach(Due::open);
    }

    /** Plans the reviews of what is worn, and lets go of those of what no longer is. */
    void plan(@Observes WearChanged changed) {
        orthoses.withDues(changed.patient().id()).forEach(this::plan);
    }

    private void plan(Orthosis orthosis) {
        var times = orthosis.worn();
        if (times.isEmpty() || !orthosis.isWorn()) {
            orthosis.dues().forEach(Due::letGo);
            return;
        }
        var firstWear = times.getFirst().from();
        var today = caller.today();
        if (times.size() > 1) {
            orthosis.dues().forEach(due -> due.takeUp(times.getLast().from()));
        }
        for (int week : settings.reviewWeeks()) {
            var planned = orthosis.dues().stream()
                    .filter(due -> due.week().filter(at -> at == week).isPresent())
                    .findFirst();
            planned.ifPresentOrElse(
                    due -> due.countFrom(firstWear, today),
                    () -> add(orthosis, Due.planned(orthosis, week, firstWear, today)));
        }
    }

    /** A date for a review. */
    Optional<Due> due(UUID patientId, UUID orthosisId, UUID dueId) {
        return getEntityManager()
                .createQuery(
                        "from Due d join fetch d.orthosis where d.patientId = :patient and d.orthosis.id = :orthosis and d.id = :due",
                        Due.class)
                .setParameter("patient", patientId)
                .setParameter("orthosis", orthosisId)
                .setParameter("due", dueId)
                .getResultStream()
                .findFirst();
    }

    /** All reviews of a device, also those entered in error, the latest first. */
    List<Review> of(UUID orthosisId) {
        return list(
                "from Review r left join fetch r.retraction where r.orthosis.id = ?1 order by r.onDay desc, r.id desc",
                orthosisId);
    }
}
