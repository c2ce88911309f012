package plumbline.consent;

import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Form;

/** Whose outcomes count: "yes" of those who said yes, "no" of all but those who said no. */
public class ConsentRuleForm extends Form {

    @RestForm
    public String askFirst = "";

    static ConsentRuleForm of(boolean askFirst) {
        var form = new ConsentRuleForm();
        form.askFirst = askFirst ? "yes" : "no";
        return form;
    }

    boolean isChosen() {
        return askFirst.equals("yes") || askFirst.equals("no");
    }

    boolean asksFirst() {
        return askFirst.equals("yes");
    }
}
