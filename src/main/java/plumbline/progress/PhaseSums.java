package plumbline.progress;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import plumbline.clinic.SettingsChanged;
import plumbline.orthotic.WearChanged;
import plumbline.patient.Episode;
import plumbline.patient.EpisodesChanged;
import plumbline.score.Scale;
import plumbline.score.Scores;
import plumbline.score.ScoresChanged;

/**
 * Keeps what is known of every phase up to date, in the transaction of whatever changes it: one statement, however many
 * patients are concerned. The sums are made anew from a patient's own readings, so that no order of corrections can lead them
 * astray; the database knows how ({@code sum_phases}).
 */
@ApplicationScoped
public class PhaseSums {

    /** After scores and orthoses have been filed under the episodes as they are now. */
    private static final int AFTER_FILING = 4000;

    private final EntityManager database;
    private final Scores scores;

    PhaseSums(EntityManager database, Scores scores) {
        this.database = database;
        this.scores = scores;
    }

    /** What is known of one scale in an episode, phase by phase in order of time; a phase without a reading is left out. */
    public List<PhaseSum> of(Episode episode, Scale scale) {
        return rows(database.createNativeQuery("""
                        select from_day, until_day, origin, n, first_day, last_day, sum_day, sum_day_squared, sum_value,
                               sum_day_value, sum_value_squared
                          from phase_sum
                         where patient_id = :patient and episode_id = :episode and scale = :scale and n > 0
                         order by from_day nulls first""", Tuple.class)
                        .setParameter("patient", episode.patientId())
                        .setParameter("episode", episode.id())
                        .setParameter("scale", scale.name())
                        .getResultList())
                .map(row -> new PhaseSum(
                        row.get(0, LocalDate.class),
                        row.get(1, LocalDate.class),
                        row.get(2, LocalDate.class),
                        row.get(3, Integer.class),
                        row.get(4, LocalDate.class),
                        row.get(5, LocalDate.class),
                        row.get(6, BigDecimal.class),
                        row.get(7, BigDecimal.class),
                        row.get(8, BigDecimal.class),
                        row.get(9, BigDecimal.class),
                        row.get(10, BigDecimal.class)))
                .toList();
    }

    void scoresChanged(@Observes ScoresChanged changed) {
        makeTrue(changed.patientIds());
    }

    void wearChanged(@Observes WearChanged changed) {
        makeTrue(Set.of(changed.patient().id()));
    }

    void episodesChanged(@Observes @Priority(AFTER_FILING) EpisodesChanged changed) {
        makeTrue(Set.of(changed.patient().id()));
    }

    void settingsChanged(@Observes @Priority(AFTER_FILING) SettingsChanged changed) {
        if (changed.zone()) {
            scores.clinicAlone();
            database.createNativeQuery(
                            "select 1 from sum_phases(array(select id from patient where clinic_id = app_clinic()))")
                    .getSingleResult();
        }
    }

    private void makeTrue(Set<UUID> patients) {
        // Whoever changes the same patient at the same time waits here, and then finds what was changed before.
        scores.alone(patients);
        database.createNativeQuery("select 1 from sum_phases(:patients)")
                .setParameter("patients", patients.toArray(UUID[]::new))
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private static Stream<Tuple> rows(List<?> result) {
        return ((List<Tuple>) result).stream();
    }
}
