package plumbline.staff;

import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;
import plumbline.tenancy.ClinicRecord;

/** One person's place in a clinic's directory. Which roles they have there, Keycloak says at each sign-in. */
@Entity
@Immutable
public class StaffMember extends ClinicRecord {

    private String subject;
    private String name;
    private boolean active;

    protected StaffMember() {}

    /** Names the person in every clinic they work for. */
    public String subject() {
        return subject;
    }

    public String name() {
        return name;
    }

    /** Whether they still work here. */
    public boolean isActive() {
        return active;
    }
}
