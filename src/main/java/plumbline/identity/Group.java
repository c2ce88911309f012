package plumbline.identity;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The groups that every organization has; whoever is in one holds its role at that clinic. */
public enum Group {
    ADMINS("admin"),
    CLINICIANS("clinician"),
    ASSISTANTS("assistant"),
    PATIENTS("patient");

    /** Those of the people who work at a clinic. */
    public static final Set<Group> OF_STAFF = Set.copyOf(EnumSet.of(ADMINS, CLINICIANS, ASSISTANTS));

    private final String role;

    Group(String role) {
        this.role = role;
    }

    /** The realm role, as a token spells it. */
    public String role() {
        return role;
    }

    /** As the organization calls it. */
    String spelled() {
        return name().toLowerCase(Locale.ROOT);
    }
}
