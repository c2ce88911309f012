package plumbline.staff;

import jakarta.validation.Validator;
import java.util.EnumSet;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.identity.Group;
import plumbline.page.Form;
import plumbline.page.Language;
import plumbline.page.Violations;

/** What somebody may do at a clinic: one role or several. */
public class RolesForm extends Form {

    private static final String YES = "yes";

    @RestForm
    public String admin = "";

    @RestForm
    public String clinician = "";

    @RestForm
    public String assistant = "";

    static RolesForm of(Set<Group> roles) {
        var form = new RolesForm();
        form.admin = roles.contains(Group.ADMINS) ? YES : "";
        form.clinician = roles.contains(Group.CLINICIANS) ? YES : "";
        form.assistant = roles.contains(Group.ASSISTANTS) ? YES : "";
        return form;
    }

    @Override
    public void check(Validator validator, Violations violations) {
        super.check(validator, violations);
        if (roles().isEmpty()) {
            violations.add("roles", Language.say(StaffMessages.class).chooseRole());
        }
    }

    Set<Group> roles() {
        var roles = EnumSet.noneOf(Group.class);
        if (isAdmin()) {
            roles.add(Group.ADMINS);
        }
        if (isClinician()) {
            roles.add(Group.CLINICIANS);
        }
        if (isAssistant()) {
            roles.add(Group.ASSISTANTS);
        }
        return roles;
    }

    public boolean isAdmin() {
        return YES.equals(admin);
    }

    public boolean isClinician() {
        return YES.equals(clinician);
    }

    public boolean isAssistant() {
        return YES.equals(assistant);
    }
}
