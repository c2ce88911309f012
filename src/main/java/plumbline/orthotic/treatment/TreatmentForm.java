package plumbline.orthotic.treatment;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Day;
import plumbline.page.Form;
import plumbline.page.Language;
import plumbline.page.Line;
import plumbline.page.OneOf;
import plumbline.page.Typed;
import plumbline.page.Violations;

/** What is typed about another treatment or an event. */
public class TreatmentForm extends Form {

    @RestForm
    @NotBlank(message = "{orthotic.kind}") @OneOf(TreatmentKind.class)
    public String kind = "";

    @RestForm
    @NotBlank(message = "{orthotic.day}") @Day
    public String from = "";

    @RestForm
    @Day
    public String until = "";

    @RestForm
    @Line(max = 200)
    public String remark = "";

    static TreatmentForm on(LocalDate day) {
        var form = new TreatmentForm();
        form.from = day.toString();
        return form;
    }

    void check(Validator validator, LocalDate born, LocalDate today, Violations violations) {
        check(validator, violations);
        var began = Typed.day(from);
        if (began.isPresent() && began.get().isAfter(today)) {
            violations.add("from", Language.say("This day is in the future"));
        } else if (began.isPresent() && began.get().isBefore(born)) {
            violations.add("from", Language.say("This day is before the birth date"));
        }
        Typed.day(until).ifPresent(ended -> {
            if (ended.isAfter(today)) {
                violations.add("until", Language.say("This day is in the future; leave it empty while it goes on"));
            } else if (began.isPresent() && ended.isBefore(began.get())) {
                violations.add("until", Language.say("It ends before it begins"));
            } else if (!violations.has("kind") && !kind().isLasting()) {
                violations.add("until", Language.say("This happens on one day; leave the last day empty"));
            }
        });
    }

    public TreatmentKind[] kinds() {
        return TreatmentKind.values();
    }

    TreatmentKind kind() {
        return TreatmentKind.valueOf(kind);
    }

    LocalDate from() {
        return LocalDate.parse(from);
    }

    Optional<LocalDate> until() {
        return Typed.day(until);
    }
}
