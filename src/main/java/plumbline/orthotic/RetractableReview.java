package plumbline.orthotic;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import plumbline.patient.Retractable;

/** A review may be marked as entered in error; the dates it covered are open again. */
@ApplicationScoped
class RetractableReview implements Retractable<Review> {

    private final Reviews reviews;

    RetractableReview(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String kind() {
        return "review";
    }

    @Override
    public Optional<Review> find(UUID patientId, UUID reviewId) {
        return reviews.find(
                        "from Review r join fetch r.orthosis where r.patientId = ?1 and r.id = ?2", patientId, reviewId)
                .firstResultOptional();
    }

    @Override
    public void retracted(Review review) {
        reviews.takenBack(review);
    }

    @Override
    public String page(Review review) {
        return "/orthoses/" + review.orthosis().id() + "/reviews/" + review.id();
    }
}
