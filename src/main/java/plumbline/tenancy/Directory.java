package plumbline.tenancy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
                   (select s.name from staff_member s
                     where s.clinic_id = c.id and s.subject = app_user() and s.active) as name_at_work,
                   array(select a.patient_id from portal_account a
                          where a.clinic_id = c.id and a.subject = app_user() and a.active order by a.id) as records,
                   (select l.language from language_choice l
                     where l.clinic_id = c.id and l.subject = app_user() order by l.at desc limit 1) as chosen,
                   (select extract(epoch from date_trunc('second', max(o.at)))::bigint from signed_out o
                     where o.subject = app_user()) as signed_out
              from clinic c where c.id = app_clinic() and c.state = 'ACTIVE'""";

    private final AgroalDataSource database;
    private final Caller caller;

    Directory(AgroalDataSource database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** Every clinic where this person works or has a record. */
    public List<Membership> clinicsOf(SecurityIdentity person) {
        return Organizations.of(person).all().stream()
                .map(organization -> find(person, organization))
                .flatMap(Optional::stream)
                .filter(membership ->
                        membership.staff() || !membership.records().isEmpty())
                .toList();
    }

    Optional<Membership> find(SecurityIdentity person, Organizations.Entry organization) {
        caller.knocks(organization.id(), ((JsonWebToken) person.getPrincipal()).getSubject());
        return QuarkusTransaction.requiringNew().call(() -> read(organization, signedInAt(person)));
    }

    private Optional<Membership> read(Organizations.Entry organization, long signedInAt) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LOOK_UP);
                var row = statement.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            // Nothing is 0, before any sign-in.
            if (row.getLong("signed_out") > signedInAt) {
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
            return Optional.of(
                    new Membership(clinic, nameAtWork != null, organization.roles(), List.copyOf(records), language));
        }
    }

    /** When they gave their password, in seconds; a token that does not say is as old as itself. */
    private static long signedInAt(SecurityIdentity person) {
        var token = (JsonWebToken) person.getPrincipal();
        return token.getClaim("auth_time") instanceof Number seconds ? seconds.longValue() : token.getIssuedAtTime();
    }
}
