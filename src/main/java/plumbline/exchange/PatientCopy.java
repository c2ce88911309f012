package plumbline.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a patient may know of their own record, as JSON: days as {@code 2026-05-12}, times in UTC, units in the names. What was
 * entered in error is not in it. The shape is described in {@code src/docs/patient-copy.md}; what is added to it leaves the rest as it
 * is, or {@link #VERSION} goes up.
 *
 * @param format {@value #FORMAT}
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"format", "version", "madeAt", "clinic", "person"})
public record PatientCopy(
        String format,
        int version,
        Instant madeAt,
        Clinic clinic,
        Person person,
        List<Episode> episodes,
        List<Score> scores,
        List<Drawing> drawings,
        List<Device> devices,
        List<Wear> wear,
        List<Treatment> treatments,
        List<Problem> problems,
        List<Exam> exams,
        List<Message> messages,
        List<Consent> consents) {

    public static final String FORMAT = "plumbline-patient-copy";
    public static final int VERSION = 1;

    /** @param zone where its days begin and end, such as Europe/Oslo */
    public record Clinic(String name, String zone) {}

    public record Person(
            String recordNumber,
            String givenName,
            String familyName,
            LocalDate birthDate,
            String sex,
            String phone,
            String email) {}

    /** @param complaint what it was about, with the side and since when */
    public record Episode(LocalDate openedOn, String complaint) {}

    /**
     * One value of one scale.
     *
     * @param scale its code
     * @param label its name
     * @param words the value with its range, such as 3 of 10
     * @param via PORTAL where the patient entered it, CLINIC or IMPORT
     */
    public record Score(
            Instant at, LocalDate day, String scale, String label, double value, String words, String via) {}

    /** Where it hurt and how strongly, 1 to 10. */
    public record Drawing(LocalDate day, List<Mark> marks) {}

    public record Mark(String place, String side, String label, int intensity) {}

    /**
     * An orthosis.
     *
     * @param id the same in {@link Wear} and {@link Problem}
     * @param side LEFT, RIGHT or BOTH
     * @param plan how it was to be worn in
     * @param nextReviewOn when it is to be looked at again
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Device(
            String id,
            String kind,
            String label,
            String side,
            String purpose,
            @Nullable Plan plan,
            List<Step> steps,
            @Nullable LocalDate nextReviewOn) {}

    public record Plan(double firstDayHours, double moreHoursEachDay, double wholeDayHours) {}

    /** @param remark such as what was changed about it */
    public record Step(String what, String label, LocalDate day, String remark) {}

    public record Wear(String device, LocalDate day, String side, BigDecimal hours) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Treatment(
            String kind,
            String label,
            LocalDate from,
            @Nullable LocalDate until,
            String remark) {}

    /**
     * Something that a device may have done.
     *
     * @param severity MILD, MODERATE or SEVERE
     */
    public record Problem(
            String device, LocalDate day, String kind, String label, String side, String severity, String remark) {}

    /**
     * A signed exam in short.
     *
     * @param lookedAt topics, by their codes; empty where the exam is older than summaries are
     */
    public record Exam(
            LocalDate day,
            String examiner,
            List<String> lookedAt,
            List<Found> stoodOut,
            List<Condition> conditions,
            String advice) {}

    /** @param feet LEFT, RIGHT, both, or none where it is of the whole person */
    public record Found(String topic, String label, List<String> feet) {}

    /** @param side LEFT, RIGHT or NEITHER */
    public record Condition(String code, String label, String side, boolean confirmed) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Message(
            Instant at,
            String from,
            String subject,
            String text,
            @Nullable Instant readAt) {}

    /** @param wording what was agreed to; empty where it stands on paper */
    public record Consent(LocalDate day, String purpose, String label, boolean given, String wording) {}
}
