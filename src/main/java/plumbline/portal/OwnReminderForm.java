package plumbline.portal;

import jakarta.validation.Validator;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.mail.Letter;
import plumbline.page.Form;
import plumbline.page.Language;
import plumbline.page.Line;
import plumbline.page.Violations;

/** Where a patient wants reminders, or that they want none any more. */
public class OwnReminderForm extends Form {

    private static final int LONGEST = 160;

    @RestForm
    @Line(max = LONGEST)
    public String address = "";

    /** "no" where they are to stop. */
    @RestForm
    public String wanted = "";

    static OwnReminderForm at(String address) {
        var form = new OwnReminderForm();
        form.address = address;
        return form;
    }

    @Override
    public void check(Validator validator, Violations violations) {
        super.check(validator, violations);
        if (isWanted() && !address.matches(Letter.ADDRESS)) {
            violations.add("address", Language.say(PortalMessages.class).enterAddress());
        }
    }

    boolean isWanted() {
        return !wanted.equals("no");
    }
}
