package plumbline.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import plumbline.accesslog.AccessLog;
import plumbline.accesslog.Deed;
import plumbline.consent.Consents;
import plumbline.exam.summary.Everyday;
import plumbline.exam.summary.ExamSummaries;
import plumbline.exam.summary.ExamSummary;
import plumbline.notice.Notices;
import plumbline.orthotic.Orthoses;
import plumbline.orthotic.Orthosis;
import plumbline.orthotic.effect.AdverseEffects;
import plumbline.orthotic.treatment.Treatments;
import plumbline.orthotic.wear.WearLog;
import plumbline.patient.Patient;
import plumbline.score.Scale;
import plumbline.score.drawing.PainDrawings;
import plumbline.tenancy.Caller;

/** Puts together what a patient may know of their record: the same for the patient, and for a clinician who hands it out. */
@ApplicationScoped
public class PatientCopies {

    private static final int ALL = Integer.MAX_VALUE;

    private final Orthoses orthoses;
    private final WearLog wearLog;
    private final Treatments treatments;
    private final AdverseEffects effects;
    private final PainDrawings drawings;
    private final ExamSummaries exams;
    private final Notices notices;
    private final Consents consents;
    private final EntityManager database;
    private final AccessLog accessLog;
    private final Caller caller;

    PatientCopies(
            Orthoses orthoses,
            WearLog wearLog,
            Treatments treatments,
            AdverseEffects effects,
            PainDrawings drawings,
            ExamSummaries exams,
            Notices notices,
            Consents consents,
            EntityManager database,
            AccessLog accessLog,
            Caller caller) {
        this.orthoses = orthoses;
        this.wearLog = wearLog;
        this.treatments = treatments;
        this.effects = effects;
        this.drawings = drawings;
        this.exams = exams;
        this.notices = notices;
        this.consents = consents;
        this.database = database;
        this.accessLog = accessLog;
        this.caller = caller;
    }

    /**
     * All of it as it is now, in nine statements, and a note in the access log that it leaves the clinic. Who calls it has opened the
     * record.
     *
     * @param patient whose it is
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public PatientCopy handOut(Patient patient) {
        var id = patient.id();
        var clinic = caller.clinic();
        accessLog.did(Deed.EXPORTED, id);
        return new PatientCopy(
                PatientCopy.FORMAT,
                PatientCopy.VERSION,
                Instant.now(),
                new PatientCopy.Clinic(clinic.name(), clinic.zone().getId()),
                new PatientCopy.Person(
                        patient.recordNumber(),
                        patient.givenName(),
                        patient.familyName(),
                        patient.birthDate(),
                        patient.sex().name(),
                        patient.phone(),
                        patient.email()),
                patient.episodes().stream()
                        .map(episode -> new PatientCopy.Episode(episode.openedOn(), episode.inWords()))
                        .toList(),
                scores(id),
                drawings.last(ALL, id).stream()
                        .map(drawing -> new PatientCopy.Drawing(
                                drawing.day(),
                                drawing.marks().stream()
                                        .map(mark -> new PatientCopy.Mark(
                                                mark.place().name(),
                                                mark.side().name(),
                                                mark.region().label(),
                                                mark.intensity()))
                                        .toList()))
                        .toList(),
                orthoses.withDues(id).stream()
                        .filter(device -> !device.isInError())
                        .map(PatientCopies::device)
                        .toList(),
                wearLog.on(id, patient.birthDate(), caller.today()).stream()
                        .map(wear -> new PatientCopy.Wear(
                                wear.orthosisId().toString(),
                                wear.day(),
                                wear.side().name(),
                                wear.hours()))
                        .toList(),
                treatments.of(id).stream()
                        .filter(treatment -> !treatment.isRetracted())
                        .map(treatment -> new PatientCopy.Treatment(
                                treatment.kind().name(),
                                treatment.kind().label(),
                                treatment.fromDay(),
                                treatment.untilDay().orElse(null),
                                treatment.remark()))
                        .toList(),
                problems(id),
                exams.of(id).stream().map(PatientCopies::exam).toList(),
                notices.of(id).stream()
                        .map(notice -> new PatientCopy.Message(
                                notice.enteredAt(),
                                notice.writer(),
                                notice.subject(),
                                notice.text(),
                                notice.acknowledgement()
                                        .map(read -> read.acknowledgedAt())
                                        .orElse(null)))
                        .toList(),
                consents.of(id).stream()
                        .map(consent -> new PatientCopy.Consent(
                                consent.saidOn(),
                                consent.purpose().name(),
                                consent.purpose().label(),
                                consent.isGiven(),
                                consent.wording()))
                        .toList());
    }

    private List<PatientCopy.Score> scores(UUID patientId) {
        return database.unwrap(Session.class)
                .createNativeQuery("""
                        select at, scale, value, entered_via from score
                         where patient_id = :patient and retraction_id is null order by at, scale""", Tuple.class)
                .setParameter("patient", patientId)
                .getResultStream()
                .map(row -> score(row.get(0, Instant.class), Scale.valueOf(row.get(1, String.class)), row))
                .toList();
    }

    private PatientCopy.Score score(Instant at, Scale scale, Tuple row) {
        return new PatientCopy.Score(
                at,
                at.atZone(caller.zone()).toLocalDate(),
                scale.code(),
                scale.label(),
                row.get(2, Double.class),
                scale.words(row.get(2, Double.class)),
                row.get(3, String.class));
    }

    private List<PatientCopy.Problem> problems(UUID patientId) {
        return effects
                .list(
                        "from AdverseEffect e where e.patientId = ?1 and e.retraction is null order by e.day, e.id",
                        patientId)
                .stream()
                .map(effect -> new PatientCopy.Problem(
                        effect.orthosis().id().toString(),
                        effect.day(),
                        effect.kind().name(),
                        effect.kind().everyday(),
                        effect.side().name(),
                        effect.severity().name(),
                        effect.remark()))
                .toList();
    }

    private static PatientCopy.Device device(Orthosis device) {
        return new PatientCopy.Device(
                device.id().toString(),
                device.deviceClass().name(),
                device.deviceClass().label(),
                device.side().name(),
                device.purpose(),
                device.dispensing()
                        .map(dispensing -> new PatientCopy.Plan(
                                dispensing.plan().start(),
                                dispensing.plan().step(),
                                dispensing.plan().target()))
                        .orElse(null),
                device.steps().stream()
                        .filter(step -> !step.isRetracted())
                        .map(step -> new PatientCopy.Step(
                                step.kind().name(), step.kind().label(), step.onDay(), step.remark()))
                        .toList(),
                device.openDues().stream().findFirst().map(due -> due.dueOn()).orElse(null));
    }

    private static PatientCopy.Exam exam(ExamSummary exam) {
        return new PatientCopy.Exam(
                exam.examinedOn(),
                exam.examiner(),
                exam.lookedAt().stream().map(Enum::name).toList(),
                exam.stoodOut().stream()
                        .map(topic -> new PatientCopy.Found(
                                topic.name(),
                                Everyday.everyday(topic),
                                exam.feet(topic).stream().map(Enum::name).toList()))
                        .toList(),
                exam.held().stream()
                        .map(held -> new PatientCopy.Condition(
                                held.condition().name(),
                                Everyday.everyday(held.condition()),
                                held.side().name(),
                                held.confirmed()))
                        .toList(),
                exam.advice());
    }
}
