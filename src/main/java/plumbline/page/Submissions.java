package plumbline.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Makes a form count once, however often its button is pressed: the second time leads to what the first one made. */
@ApplicationScoped
public class Submissions {

    private static final String USED = "Other values were sent with this id; take another one for these";

    private final EntityManager database;
    private final RoutingContext request;

    Submissions(EntityManager database, RoutingContext request) {
        this.database = database;
        this.request = request;
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
            violations.add("submission", Language.say(PageMessages.class).alreadySaved());
        }
        var answer = work.apply(violations);
        if (answer.getStatus() == Response.Status.SEE_OTHER.getStatusCode()) {
            keep(id, fingerprint, answer.getLocation());
        }
        return answer;
    }

    /**
     * Answers a script that creates something, as {@link #once} answers a form: who sends the same again, with the same id to
     * the same address, is told of what the first one made.
     *
     * @param work checks the form, adding to the violations it is given, and either creates what it asks for or, where there
     *     is a violation, nothing; says where the result is to be found
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <F extends Form> Response created(F form, BiFunction<F, Violations, Optional<URI>> work) {
        var violations = Violations.none();
        if (form.sentId().isEmpty()) {
            violations.add("commandId", "A UUID, or nothing");
        }
        var id = UUID.nameUUIDFromBytes((request.normalizedPath() + " " + form.submissionId()).getBytes(UTF_8));
        var fingerprint = form.fingerprint();
        var earlier = earlier(id).stream().findFirst();
        if (earlier.isPresent()) {
            return fingerprint.equals(earlier.get().get(0))
                    ? Answers.created(URI.create((String) earlier.get().get(1)))
                    : Problem.unprocessable(violations.add("commandId", USED));
        }
        var location = work.apply(form, violations);
        location.ifPresent(created -> keep(id, fingerprint, created));
        return location.map(Answers::created).orElseGet(() -> Problem.unprocessable(violations));
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> earlier(UUID id) {
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
