package plumbline.staff;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import plumbline.identity.Accounts;
import plumbline.invitation.Invitation;

/** The directory of the current clinic. */
@ApplicationScoped
public class Staff implements PanacheRepositoryBase<StaffMember, UUID> {

    private static final String ENTER = """
            insert into staff_member (id, subject, name, roles) values (uuidv7(), :subject, :name, :roles)
            on conflict (clinic_id, subject) do update
               set name = excluded.name, roles = excluded.roles, active = true, joined_at = now(),
                   signs_in_after = 'infinity', settled = false""";

    /** A sign-in counts from the moment at which Keycloak asks for the second factor. */
    private static final String SETTLED = """
            update staff_member
               set settled = true, signs_in_after = case when signs_in_after = 'infinity' then now() else signs_in_after end
             where id = :id and active = :active and roles = cast(:roles as text[])""";

    /** Everyone who works here now, by name. */
    public List<StaffMember> active() {
        return list("active order by name, subject");
    }

    /** The name of somebody who works here; one statement. */
    public String named(String subject) {
        return find("subject", subject).singleResult().name();
    }

    /** @throws NotFoundException when nobody with this id works here now */
    StaffMember activeMember(UUID id) {
        return find("id = ?1 and active", id).firstResultOptional().orElseThrow(NotFoundException::new);
    }

    Optional<StaffMember> withSubject(String subject) {
        return find("subject", subject).firstResultOptional();
    }

    /** Those of whom Keycloak has yet to be told. */
    List<StaffMember> unsettled() {
        return list("not settled order by id");
    }

    /** Enters somebody who joins, for the first time or again. */
    void enter(Accounts.Account account, Invitation invitation) {
        getEntityManager()
                .createNativeQuery(ENTER)
                .setParameter("subject", account.subject())
                .setParameter("name", account.name())
                .setParameter(
                        "roles",
                        invitation.roles().stream()
                                .map(role -> role.role())
                                .sorted()
                                .toArray(String[]::new))
                .executeUpdate();
    }

    /** Notes that Keycloak has been told of a member, unless something else has become of them meanwhile. */
    void settled(StaffMember member) {
        getEntityManager()
                .createNativeQuery(SETTLED)
                .setParameter("id", member.id())
                .setParameter("active", member.isActive())
                .setParameter(
                        "roles",
                        member.roles().stream()
                                .map(role -> role.role())
                                .sorted()
                                .toArray(String[]::new))
                .executeUpdate();
    }

    /**
     * Whether the clinic has an admin besides this member. Until the transaction ends, nobody else can become or cease to be one,
     * so that two who leave at once do not both count on the other.
     */
    boolean hasAnotherAdmin(StaffMember member) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('admins of ' || app_clinic(), 0))")
                .getSingleResult();
        return active().stream().anyMatch(other -> other.isAdmin() && !other.equals(member));
    }
}
