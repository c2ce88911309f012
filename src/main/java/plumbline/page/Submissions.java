package plumbline.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;

/** Makes a form count once, however often its button is pressed: the second time leads to what the first one made. */
@ApplicationScoped
public class Submissions {

    private static final String ALREADY_SAVED =
            "This form was already saved with other values. Press the button again to save these as well.";

    private final EntityManager database;

    Submissions(EntityManager database) {
        this.database = database;
    }

    /**
     * Answers a form. The work is done unless the same form has already led somewhere, and then the answer leads there; two
     * at once wait for each other. Belongs in the transaction of the work, so that both are kept or neither.
     *
     * @param work checks the form, adding to the violations it is given, and either does what the form asks and redirects
     *     to the result (303) or shows the form again. It begins with a violation when the same form was already saved with
     *     other values.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Response once(Form form, Function<Violations, Response> work) {
        var id = form.submissionId();
        var fingerprint = form.fingerprint();
        var violations = Violations.none();
        for (var earlier : earlier(id)) {
            if (fingerprint.equals(earlier.get(0))) {
                return Answers.seeOther(URI.create((String) earlier.get(1)));
            }
            form.startAgain();
            violations.add("submission", ALREADY_SAVED);
        }
        var answer = work.apply(violations);
        if (answer.getStatus() == Response.Status.SEE_OTHER.getStatusCode()) {
            keep(id, fingerprint, answer.getLocation());
        }
        return answer;
    }

    private Iterable<Tuple> earlier(UUID id) {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(app_user() || :id, 0))")
                .setParameter("id", id.toString())
                .getSingleResult();
        return database.createNativeQuery(
                        "select fingerprint, location from submission where id = :id and user_id = app_user()",
                        Tuple.class)
                .setParameter("id", id)
                .getResultList();
    }

    private void keep(UUID id, String fingerprint, URI location) {
        database.createNativeQuery(
                        "insert into submission (id, fingerprint, location) values (:id, :fingerprint, :location)")
                .setParameter("id", id)
                .setParameter("fingerprint", fingerprint)
                .setParameter("location", location.toString())
                .executeUpdate();
    }
}
