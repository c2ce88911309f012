package plumbline.score.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the current clinic and its patients have chosen to be asked; the latest choice counts. */
@ApplicationScoped
class Schedules implements PanacheRepositoryBase<Schedule, UUID> {

    /** What the clinic has chosen; one statement. */
    Optional<Schedule> ofClinic() {
        return find("patientId is null order by chosenAt desc, id desc").firstResultOptional();
    }

    Plan planOfClinic() {
        return ofClinic().map(Schedule::plan).orElse(Plan.USUAL);
    }

    /** What was chosen for one patient, unless they are asked as the clinic asks; one statement. */
    Optional<Schedule> of(UUID patientId) {
        return find("patientId = ?1 order by chosenAt desc, id desc", patientId)
                .firstResultOptional()
                .filter(schedule -> !schedule.followsClinic());
    }

    /** The plans of those patients who have one of their own; one statement. */
    Map<UUID, Plan> ownPlans(Set<UUID> patientIds) {
        var latest = new HashMap<UUID, Schedule>();
        list("patientId in ?1 order by chosenAt, id", patientIds)
                .forEach(schedule -> schedule.patientId().ifPresent(id -> latest.put(id, schedule)));
        var plans = new HashMap<UUID, Plan>();
        latest.forEach((patientId, schedule) -> {
            if (!schedule.followsClinic()) {
                plans.put(patientId, schedule.plan());
            }
        });
        return plans;
    }
}
