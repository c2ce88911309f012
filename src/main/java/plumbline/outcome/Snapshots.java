package plumbline.outcome;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The snapshots of the current clinic. Only the latest is shown. */
@ApplicationScoped
class Snapshots implements PanacheRepositoryBase<Snapshot, UUID> {

    Optional<Snapshot> latest() {
        return find("order by takenAt desc").firstResultOptional();
    }

    void keep(Snapshot snapshot, Publication publication) {
        persist(snapshot);
        publication.views().forEach(result -> result.belongTo(snapshot));
        publication.weeks().forEach(result -> result.belongTo(snapshot));
        publication.findings().forEach(result -> result.belongTo(snapshot));
        Stream.of(publication.views(), publication.weeks(), publication.findings())
                .flatMap(List::stream)
                .forEach(getEntityManager()::persist);
    }

    /** The results of a view and of its parts. */
    List<ViewResult> of(Snapshot snapshot, View view) {
        var wanted = new ArrayList<>(List.of(view.address()));
        view.open().stream()
                .flatMap(dimension -> view.parts(dimension).stream())
                .map(View::address)
                .forEach(wanted::add);
        return getEntityManager()
                .createQuery("from ViewResult where snapshotId = :snapshot and view in :wanted", ViewResult.class)
                .setParameter("snapshot", snapshot.id())
                .setParameter("wanted", wanted)
                .getResultList();
    }

    List<WeekResult> weeksOf(Snapshot snapshot, View view) {
        return getEntityManager()
                .createQuery(
                        "from WeekResult where snapshotId = :snapshot and view = :view order by week", WeekResult.class)
                .setParameter("snapshot", snapshot.id())
                .setParameter("view", view.address())
                .getResultList();
    }

    List<Finding> findingsOf(Snapshot snapshot) {
        return getEntityManager()
                .createQuery("from Finding where snapshotId = :snapshot", Finding.class)
                .setParameter("snapshot", snapshot.id())
                .getResultList();
    }
}
