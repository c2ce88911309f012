package plumbline.orthotic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import plumbline.patient.Patient;
import plumbline.patient.Retractable;

/** A step of a device may be marked as entered in error unless the rest would then be impossible. */
@ApplicationScoped
class RetractableStep implements Retractable<Step> {

    private final EntityManager database;
    private final Orthoses orthoses;

    RetractableStep(EntityManager database, Orthoses orthoses) {
        this.database = database;
        this.orthoses = orthoses;
    }

    @Override
    public String kind() {
        return "step";
    }

    @Override
    public Optional<Step> find(UUID patientId, UUID stepId) {
        return database.createQuery(
                        "from Step s join fetch s.orthosis where s.patientId = :patient and s.id = :step", Step.class)
                .setParameter("patient", patientId)
                .setParameter("step", stepId)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<String> refusal(Step step) {
        return orthoses.refusalWithout(step);
    }

    @Override
    public void retracted(Step step) {
        orthoses.takenBack(database.getReference(Patient.class, step.patientId()), step);
    }

    @Override
    public String page(Step step) {
        return "/orthoses/" + step.orthosis().id();
    }
}
