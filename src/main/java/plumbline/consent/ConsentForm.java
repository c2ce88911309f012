package plumbline.consent;

import jakarta.validation.Validator;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Day;
import plumbline.page.Form;
import plumbline.page.Language;
import plumbline.page.OneOf;
import plumbline.page.Typed;
import plumbline.page.Violations;

/** What is typed of a consent that stands on paper. */
public class ConsentForm extends Form {

    private static final String YES = "yes";
    private static final String NO = "no";

    @RestForm
    @OneOf(Purpose.class)
    public String purpose = "";

    @RestForm
    public String given = "";

    @RestForm
    @Day
    public String day = "";

    static ConsentForm on(LocalDate today) {
        var form = new ConsentForm();
        form.day = today.toString();
        return form;
    }

    void check(Validator validator, LocalDate birth, LocalDate today, Violations violations) {
        check(validator, violations);
        var texts = Language.say(ConsentMessages.class);
        if (purpose.isEmpty()) {
            violations.add("purpose", texts.chooseOne());
        }
        if (!given.equals(YES) && !given.equals(NO)) {
            violations.add("given", texts.chooseOne());
        }
        if (day.isEmpty()) {
            violations.add("day", texts.enterDay());
        }
        Typed.day(day)
                .filter(signed -> signed.isAfter(today) || signed.isBefore(birth))
                .ifPresent(signed ->
                        violations.add("day", signed.isAfter(today) ? texts.inTheFuture() : texts.beforeBirth()));
    }

    public Purpose[] purposes() {
        return Purpose.values();
    }

    Purpose purpose() {
        return Purpose.valueOf(purpose);
    }

    boolean isGiven() {
        return given.equals(YES);
    }

    LocalDate day() {
        return LocalDate.parse(day);
    }
}
