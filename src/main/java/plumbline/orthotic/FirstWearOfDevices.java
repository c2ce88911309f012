package plumbline.orthotic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import plumbline.patient.FirstWear;
import plumbline.patient.FirstWearChanged;

/** Tells the rooms that know nothing of devices when one was first worn. */
@ApplicationScoped
class FirstWearOfDevices implements FirstWear {

    private final EntityManager database;
    private final Event<FirstWearChanged> changes;

    FirstWearOfDevices(EntityManager database, Event<FirstWearChanged> changes) {
        this.database = database;
        this.changes = changes;
    }

    @Override
    public Map<UUID, LocalDate> of(Set<UUID> patientIds) {
        return database
                .unwrap(Session.class)
                .createNativeQuery("""
                        select o.episode_id, min(s.on_day)
                          from orthosis_step s join orthosis o on o.clinic_id = s.clinic_id and o.id = s.orthosis_id
                         where s.patient_id = any (:patients) and s.kind = 'FIRST_WORN' and s.retraction_id is null
                         group by o.episode_id""", Tuple.class)
                .setParameter("patients", patientIds.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, LocalDate.class)));
    }

    void changed(@Observes WearChanged changed) {
        changes.fire(new FirstWearChanged(changed.patient().id()));
    }
}
