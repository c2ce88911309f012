package plumbline.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import plumbline.page.Language;
import plumbline.page.Violations;
import plumbline.tenancy.Caller;

/** Takes new patients in and keeps what is known of them, whoever sends it: a page or a script. */
@ApplicationScoped
class Registry {

    /**
     * What came of registering someone.
     *
     * @param patient empty where somebody looks the same, or where there are violations
     * @param similar who looks the same
     */
    record Registered(Optional<Patient> patient, List<Patient> similar) {}

    private static final String NUMBER_TAKEN = "Another patient of this clinic has this record number";

    private final Patients patients;
    private final Validator validator;
    private final Caller caller;
    private final Event<EpisodesChanged> changes;

    Registry(Patients patients, Validator validator, Caller caller, Event<EpisodesChanged> changes) {
        this.patients = patients;
        this.validator = validator;
        this.caller = caller;
        this.changes = changes;
    }

    /** Registers someone with their first episode, unless they may be registered already. */
    Registered register(RegistrationForm form, Violations violations) {
        form.check(validator, caller.today(), violations);
        refuseTakenNumber(form, null, violations);
        var similar = violations.isEmpty() && !form.isSomeoneElse() ? patients.similarTo(form) : List.<Patient>of();
        if (!violations.isEmpty() || !similar.isEmpty()) {
            return new Registered(Optional.empty(), similar);
        }
        var patient = new Patient();
        patient.open(form.episode(caller.today()));
        save(patient, form, violations);
        if (!violations.isEmpty()) {
            return new Registered(Optional.empty(), List.of());
        }
        changes.fire(new EpisodesChanged(patient));
        return new Registered(Optional.of(patient), List.of());
    }

    /** @param known the patient themselves, or null where they are new */
    void refuseTakenNumber(PatientForm form, @Nullable Patient known, Violations violations) {
        if (violations.isEmpty()
                && patients.numbered(form.recordNumber)
                        .filter(other -> !other.equals(known))
                        .isPresent()) {
            violations.add("recordNumber", Language.say(NUMBER_TAKEN));
        }
    }

    /** Keeps what the form says, which has been checked, unless someone else has taken the record number meanwhile. */
    void save(Patient patient, PatientForm form, Violations violations) {
        patient.takeFrom(form);
        try {
            patients.persistAndFlush(patient);
        } catch (ConstraintViolationException takenMeanwhile) {
            violations.add("recordNumber", Language.say(NUMBER_TAKEN));
        }
    }
}
