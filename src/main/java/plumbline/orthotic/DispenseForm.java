package plumbline.orthotic;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Day;
import plumbline.page.Form;
import plumbline.page.Line;
import plumbline.page.OneOf;
import plumbline.page.Typed;
import plumbline.page.Violations;
import plumbline.patient.Patient;

/** What is typed to dispense an orthosis. */
public class DispenseForm extends Form {

    @RestForm
    @NotBlank(message = "Choose the device") @OneOf(DeviceClass.class)
    public String deviceClass = "";

    @RestForm
    @NotBlank(message = "Choose the side") @OneOf(WornSide.class)
    public String side = "";

    @RestForm
    @NotBlank(message = "Enter the day of first wear") @Day
    public String firstWornOn = "";

    @RestForm
    @NotBlank(message = "Enter what it is for") @Line(max = 200)
    public String purpose = "";

    static DispenseForm on(LocalDate today) {
        var form = new DispenseForm();
        form.firstWornOn = today.toString();
        return form;
    }

    void check(Validator validator, Patient patient, LocalDate today, Violations violations) {
        check(validator, violations);
        Typed.day(firstWornOn).ifPresent(day -> {
            if (day.isAfter(today)) {
                violations.add("firstWornOn", "First wear is in the future; dispense it on the day it is worn");
            } else if (day.isBefore(patient.birthDate())) {
                violations.add("firstWornOn", "First wear is before the patient’s birth date");
            }
        });
    }

    public DeviceClass[] deviceClasses() {
        return DeviceClass.values();
    }

    public WornSide[] sides() {
        return WornSide.values();
    }

    DeviceClass deviceClass() {
        return DeviceClass.valueOf(deviceClass);
    }

    WornSide side() {
        return WornSide.valueOf(side);
    }

    LocalDate firstWornOn() {
        return LocalDate.parse(firstWornOn);
    }
}
