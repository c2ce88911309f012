package plumbline.tenancy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import plumbline.page.Language;

/**
 * The clinics' own word on who belongs to them, asked on every request so that a removal counts at once. One statement in a
 * transaction of its own, which ends before the request's begins.
 */
@ApplicationScoped
public class Directory {

    private static final String LOOK_UP = """
            select c.name, c.zone, c.language, c.languages,
                   s.name as name_at_work, s.roles as roles_at_work, s.signs_in_after >= to_timestamp(?) as signed_in_before,
                   array(select a.patient_id from portal_account a
                          where a.clinic_id = c.id and a.subject = app_user() and a.active
                            and coalesce(a.until >= (now() at time zone c.zone)::date, true) order by a.holder, a.id) as records,
                   (select l.language from language_choice l
                     where l.clinic_id = c.id and l.subject = app_user() order by l.at desc limit 1) as chosen,
                   (%s) as signed_out
              from clinic c
              left join staff_member s on s.clinic_id = c.id and s.subject = app_user() and s.active
             where c.id = app_clinic() and c.state = 'ACTIVE'""".formatted(SignIns.ENDED);

    private final AgroalDataSource database;
    private final Caller caller;

    Directory(AgroalDataSource database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /**
     * A clinic's word on one person.
     *
     * @param signedInBefore whether they have signed in before their place on the staff counted, and not since
     */
    record Entry(Membership membership, boolean signedInBefore) {}

    /** Every clinic where this person works or has a record. */
    public List<Membership> clinicsOf(SecurityIdentity person) {
        return Organizations.of(person).all().stream()
                .map(organization -> find(person, organization))
                .flatMap(Optional::stream)
                .map(Entry::membership)
                .filter(membership ->
                        membership.staff() || !membership.records().isEmpty())
                .toList();
    }

    Optional<Entry> find(SecurityIdentity person, Organizations.Entry organization) {
        var token = (JsonWebToken) person.getPrincipal();
        caller.knocks(organization.id(), token.getSubject());
        return QuarkusTransaction.requiringNew().call(() -> read(organization, token));
    }

    private Optional<Entry> read(Organizations.Entry organization, JsonWebToken token) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LOOK_UP)) {
            // Who joined the staff has to say when they signed in: it may have been without the second factor.
            statement.setLong(1, token.getClaim("auth_time") instanceof Number seconds ? seconds.longValue() : 0);
            statement.setString(2, SignIns.session(token));
            var row = statement.executeQuery();
            if (!row.next()) {
                return Optional.empty();
            }
            if (row.getLong("signed_out") > SignIns.at(token)) {
                caller.isSignedOut();
                return Optional.empty();
            }
            var clinic = ClinicRow.read(organization.id(), organization.alias(), row);
            var records = new ArrayList<UUID>();
            for (var id : (Object[]) row.getArray("records").getArray()) {
                records.add((UUID) id);
            }
            var nameAtWork = row.getString("name_at_work");
            caller.isCalled(nameAtWork == null ? "" : nameAtWork);
            var language = Language.of(row.getString("chosen")).orElse(clinic.language());
            var membership = new Membership(
                    clinic, nameAtWork != null, roles(organization, row, records), List.copyOf(records), language);
            return Optional.of(new Entry(membership, row.getBoolean("signed_in_before")));
        }
    }

    /** A role that has been taken away stands in tokens for some minutes yet; one that has been given, not yet. */
    private static Set<String> roles(Organizations.Entry organization, ResultSet row, List<UUID> records)
            throws SQLException {
        var here = new HashSet<String>();
        var atWork = row.getArray("roles_at_work");
        if (atWork != null) {
            here.addAll(Arrays.asList((String[]) atWork.getArray()));
        }
        if (!records.isEmpty()) {
            here.add("patient");
        }
        here.retainAll(organization.roles());
        return Set.copyOf(here);
    }
}
