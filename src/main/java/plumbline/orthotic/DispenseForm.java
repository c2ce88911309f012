package plumbline.orthotic;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Day;
import plumbline.page.Form;
import plumbline.page.Language;
import plumbline.page.Line;
import plumbline.page.OneOf;
import plumbline.page.Typed;
import plumbline.page.Violations;
import plumbline.patient.Patient;

/** What is typed to dispense an orthosis that is worn at once. */
public class DispenseForm extends Form {

    @RestForm
    @NotBlank(message = "{orthotic.device}") @OneOf(DeviceClass.class)
    public String deviceClass = "";

    @RestForm
    @NotBlank(message = "{orthotic.side}") @OneOf(WornSide.class)
    public String side = "";

    @RestForm
    @NotBlank(message = "{orthotic.shoes}") @OneOf(TargetShoe.class)
    public String targetShoe = TargetShoe.EVERYDAY.name();

    @RestForm
    @NotBlank(message = "{orthotic.firstWear}") @Day
    public String firstWornOn = "";

    @RestForm
    @NotBlank(message = "{orthotic.purpose}") @Line(max = 200)
    public String purpose = "";

    @RestForm
    public String replaces = "";

    static DispenseForm on(LocalDate today) {
        var form = new DispenseForm();
        form.firstWornOn = today.toString();
        return form;
    }

    /** @param worn what may be replaced */
    void check(Validator validator, Patient patient, LocalDate today, List<Orthosis> worn, Violations violations) {
        check(validator, violations);
        Typed.day(firstWornOn).ifPresent(day -> {
            if (day.isAfter(today)) {
                violations.add(
                        "firstWornOn", Language.say("First wear is in the future; dispense it on the day it is worn"));
            } else if (day.isBefore(patient.birthDate())) {
                violations.add("firstWornOn", Language.say("First wear is before the patient’s birth date"));
            }
        });
        if (!replaces.isEmpty() && replaced(worn).isEmpty()) {
            violations.add("replaces", Language.say("Choose one of the list"));
        }
    }

    public DeviceClass[] deviceClasses() {
        return DeviceClass.values();
    }

    public WornSide[] sides() {
        return WornSide.values();
    }

    public TargetShoe[] targetShoes() {
        return TargetShoe.values();
    }

    DeviceClass deviceClass() {
        return DeviceClass.valueOf(deviceClass);
    }

    WornSide side() {
        return WornSide.valueOf(side);
    }

    TargetShoe targetShoe() {
        return TargetShoe.valueOf(targetShoe);
    }

    Optional<UUID> replaces() {
        return replaces.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(replaces));
    }

    /** The one of these that it replaces. */
    Optional<Orthosis> replaced(List<Orthosis> orthoses) {
        return orthoses.stream()
                .filter(orthosis -> orthosis.id().toString().equals(replaces))
                .findFirst();
    }

    LocalDate firstWornOn() {
        return LocalDate.parse(firstWornOn);
    }
}
