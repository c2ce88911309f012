package plumbline.staff;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The directory of the current clinic. */
@ApplicationScoped
public class Staff implements PanacheRepositoryBase<StaffMember, UUID> {

    /** Everyone who works here now, by name. */
    public List<StaffMember> active() {
        return list("active order by name, subject");
    }

    /** The name of somebody who works here; one statement. */
    public String named(String subject) {
        return find("subject", subject).singleResult().name();
    }
}
