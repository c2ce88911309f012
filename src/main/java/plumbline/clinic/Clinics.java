package plumbline.clinic;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.UUID;
import plumbline.page.Language;

/** All clinics of the installation, for its operator. */
@ApplicationScoped
class Clinics implements PanacheRepositoryBase<Clinic, UUID> {

    private static final String BEGIN = """
            insert into clinic (id, alias, name, zone, state, languages, language)
            values (:id, :alias, :name, :zone, 'BEING_MADE', :languages, :language) on conflict do nothing""";

    List<Clinic> byName() {
        return list("order by name, alias");
    }

    /** @throws NotFoundException when there is no such clinic */
    Clinic required(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    /** Whether the clinic is new; false where another has that alias. */
    boolean begin(UUID id, NewClinicForm form) {
        var begun = getEntityManager()
                .createNativeQuery(BEGIN)
                .setParameter("id", id)
                .setParameter("alias", form.alias)
                .setParameter("name", form.name)
                .setParameter("zone", form.zone)
                .setParameter(
                        "languages", form.offered().stream().map(Language::tag).toArray(String[]::new))
                .setParameter("language", form.language)
                .executeUpdate();
        if (begun == 1) {
            getEntityManager().persist(new Setting(form.years()));
        }
        return begun == 1;
    }

    /** Whether the clinic that the caller is at was in the one state and is now in the other. */
    boolean goes(Clinic.State before, Clinic.State next) {
        return getEntityManager()
                        .createNativeQuery(
                                "update clinic set state = :next where id = app_clinic() and state = :before")
                        .setParameter("next", next.name())
                        .setParameter("before", before.name())
                        .executeUpdate()
                == 1;
    }
}
