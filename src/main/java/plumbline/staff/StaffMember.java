package plumbline.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import plumbline.identity.Group;
import plumbline.tenancy.ClinicRecord;

/**
 * One person's place in a clinic's directory. They may do here what both this and their token say; who has left keeps the name on
 * what they did. Nobody is entered but by joining.
 */
@Entity
public class StaffMember extends ClinicRecord {

    @Column(updatable = false)
    private String subject;

    private String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] roles;

    private boolean active;

    @Column(updatable = false)
    private Instant joinedAt;

    private boolean settled;

    protected StaffMember() {}

    /** From the next request on they may do this here, once Keycloak has been told where it is more than before. */
    void changeRoles(Set<Group> roles) {
        this.roles = roles.stream().map(Group::role).sorted().toArray(String[]::new);
        settled = false;
    }

    /** From the next request on they do not work here. */
    void leave() {
        active = false;
        settled = false;
    }

    /** Names the person in every clinic they work for. */
    public String subject() {
        return subject;
    }

    public String name() {
        return name;
    }

    public Set<Group> roles() {
        var spelled = Arrays.asList(roles);
        var given = EnumSet.noneOf(Group.class);
        Group.OF_STAFF.stream().filter(group -> spelled.contains(group.role())).forEach(given::add);
        return given;
    }

    /** Whether they still work here. */
    public boolean isActive() {
        return active;
    }

    boolean isAdmin() {
        return active && roles().contains(Group.ADMINS);
    }

    public Instant joinedAt() {
        return joinedAt;
    }

    /** Whether Keycloak has been told what became of them here. */
    public boolean isSettled() {
        return settled;
    }
}
