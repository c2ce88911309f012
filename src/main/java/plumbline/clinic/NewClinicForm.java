package plumbline.clinic;

import jakarta.validation.Validator;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Language;
import plumbline.page.Violations;

/** What is typed to make a clinic. Sent again, it goes on where it broke off: the form's own id is the clinic's. */
public class NewClinicForm extends ClinicForm {

    private static final Pattern ALIAS = Pattern.compile("[a-z0-9][a-z0-9-]{1,40}");
    private static final String YES = "yes";
    private static final String USUAL_YEARS = "10";

    /** As it stands in addresses; never changes. */
    @RestForm
    public String alias = "";

    static NewClinicForm blank() {
        var form = new NewClinicForm();
        form.en = YES;
        form.es = YES;
        form.de = YES;
        form.fr = YES;
        form.language = Language.current().tag();
        form.retentionYears = USUAL_YEARS;
        return form;
    }

    @Override
    public void check(Validator validator, Violations violations) {
        super.check(validator, violations);
        if (!ALIAS.matcher(alias).matches()) {
            violations.add("alias", Language.say(OperatorMessages.class).enterAlias());
        }
    }
}
