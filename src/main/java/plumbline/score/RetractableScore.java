package plumbline.score;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import plumbline.patient.Retractable;

/** A score that was entered in error; the values that were worked out from the same answers go with it. */
@ApplicationScoped
class RetractableScore implements Retractable<Score> {

    private final Scores scores;

    RetractableScore(Scores scores) {
        this.scores = scores;
    }

    @Override
    public String kind() {
        return "score";
    }

    @Override
    public Optional<Score> find(UUID patientId, UUID entryId) {
        return scores.find("patientId = ?1 and id = ?2", patientId, entryId).firstResultOptional();
    }

    @Override
    public void retracted(Score score) {
        scores.retracted(score);
    }

    @Override
    public String page(Score score) {
        var instrument = Instrument.of(score.scale());
        return instrument == Instrument.PAIN ? "/scores" : "/scores/" + instrument.code();
    }
}
