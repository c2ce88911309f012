package plumbline.orthotic;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Day;
import plumbline.page.Form;
import plumbline.page.Language;
import plumbline.page.Line;
import plumbline.page.OneOf;
import plumbline.page.Typed;
import plumbline.page.Violations;
import plumbline.patient.Patient;

/** What is typed when something happened to a device. */
public class StepForm extends Form {

    @RestForm
    @NotBlank(message = "{orthotic.day}") @Day
    public String onDay = "";

    /** Asked of a stop. */
    @RestForm
    @OneOf(StopReason.class)
    public String reason = "";

    @RestForm
    @Line(max = 400)
    public String remark = "";

    static StepForm on(LocalDate today) {
        var form = new StepForm();
        form.onDay = today.toString();
        return form;
    }

    void check(Validator validator, StepKind kind, Patient patient, LocalDate today, Violations violations) {
        check(validator, violations);
        checkDay(onDay, patient, today, violations);
        if (kind == StepKind.STOPPED && reason.isEmpty()) {
            violations.add("reason", Language.say("Choose the reason"));
        }
    }

    static void checkDay(String onDay, Patient patient, LocalDate today, Violations violations) {
        Typed.day(onDay).ifPresent(day -> {
            if (day.isAfter(today)) {
                violations.add("onDay", Language.say("This day is in the future"));
            } else if (day.isBefore(patient.birthDate())) {
                violations.add("onDay", Language.say("This day is before the patient’s birth date"));
            }
        });
    }

    public StopReason[] reasons() {
        return StopReason.values();
    }

    LocalDate onDay() {
        return LocalDate.parse(onDay);
    }

    Step step(Orthosis orthosis, StepKind kind) {
        return kind == StepKind.STOPPED
                ? Step.stop(orthosis, onDay(), StopReason.valueOf(reason), remark)
                : Step.of(orthosis, kind, onDay(), remark);
    }
}
