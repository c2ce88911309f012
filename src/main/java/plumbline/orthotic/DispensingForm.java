package plumbline.orthotic;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import plumbline.exam.finding.Scale;
import plumbline.page.Day;
import plumbline.page.Form;
import plumbline.page.Language;
import plumbline.page.Line;
import plumbline.page.OneOf;
import plumbline.page.Typed;
import plumbline.page.Violations;
import plumbline.page.Whole;
import plumbline.patient.Patient;

/** What is typed when a device that was prescribed is handed over. */
public class DispensingForm extends Form {

    private static final String YES = "yes";
    private static final Scale HOURS = Scale.decimal("0.5", "24", 1, "hours");
    private static final Scale MORE_HOURS = Scale.decimal("0", "24", 1, "hours");

    @RestForm
    @NotBlank(message = "{orthotic.day}") @Day
    public String onDay = "";

    @RestForm
    public String firstWorn = "";

    @RestForm
    @Line(max = 60)
    public String serial = "";

    @RestForm
    @NotBlank(message = "{orthotic.list}") @OneOf(Fit.class)
    public String fit = "";

    @RestForm
    @NotBlank(message = "{orthotic.list}") @OneOf(Fit.class)
    public String shoeFit = "";

    @RestForm
    @Whole(min = 0, max = 100)
    public String comfort = "";

    @RestForm
    public String instructed = "";

    @RestForm
    public String startHours = hours(BreakIn.USUAL.start());

    @RestForm
    public String stepHours = hours(BreakIn.USUAL.step());

    @RestForm
    public String targetHours = hours(BreakIn.USUAL.target());

    @RestForm
    @Line(max = 400)
    public String remark = "";

    static DispensingForm on(LocalDate today) {
        var form = new DispensingForm();
        form.onDay = today.toString();
        form.firstWorn = YES;
        return form;
    }

    private static String hours(double hours) {
        return hours == Math.rint(hours) ? Integer.toString((int) hours) : Double.toString(hours);
    }

    void check(Validator validator, Patient patient, LocalDate today, Violations violations) {
        check(validator, violations);
        StepForm.checkDay(onDay, patient, today, violations);
        check("startHours", startHours, HOURS, violations);
        check("stepHours", stepHours, MORE_HOURS, violations);
        check("targetHours", targetHours, HOURS, violations);
        if (!violations.has("startHours")
                && !violations.has("targetHours")
                && number(startHours, HOURS) > number(targetHours, HOURS)) {
            violations.add("targetHours", Language.say("Not less than the hours of the first day"));
        }
    }

    private static void check(String field, String typed, Scale scale, Violations violations) {
        if (scale.read(typed).isEmpty()) {
            violations.add(field, scale.asks());
        }
    }

    private static double number(String typed, Scale scale) {
        return Double.parseDouble(scale.read(typed).orElseThrow());
    }

    public Fit[] fits() {
        return Fit.values();
    }

    public boolean isFirstWorn() {
        return firstWorn.equals(YES);
    }

    public boolean isInstructed() {
        return instructed.equals(YES);
    }

    LocalDate onDay() {
        return LocalDate.parse(onDay);
    }

    Step step(Orthosis orthosis) {
        return Step.dispensed(
                orthosis,
                onDay(),
                new Dispensing(
                        serial,
                        score(),
                        Fit.valueOf(fit),
                        Fit.valueOf(shoeFit),
                        isInstructed(),
                        new BreakIn(
                                number(startHours, HOURS), number(stepHours, MORE_HOURS), number(targetHours, HOURS))),
                remark);
    }

    private @Nullable Integer score() {
        var typed = Typed.whole(comfort, 0, 100);
        return typed.isPresent() ? Integer.valueOf(typed.getAsInt()) : null;
    }
}
