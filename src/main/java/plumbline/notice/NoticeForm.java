package plumbline.notice;

import jakarta.validation.Validator;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Form;
import plumbline.page.Language;
import plumbline.page.Line;
import plumbline.page.Violations;

/** What is typed to write to a patient. */
public class NoticeForm extends Form {

    @RestForm
    @Line(max = 120)
    public String subject = "";

    @RestForm
    @Line(max = 2000, breaks = true)
    public String text = "";

    @Override
    public void check(Validator validator, Violations violations) {
        super.check(validator, violations);
        var texts = Language.say(NoticeMessages.class);
        if (subject.isEmpty()) {
            violations.add("subject", texts.enterSubject());
        }
        if (text.isEmpty()) {
            violations.add("text", texts.enterText());
        }
    }
}
