package plumbline.tenancy;

import io.quarkus.logging.Log;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;

/** Decides whether a person belongs to the clinic of an address, and to the record it names. */
@ApplicationScoped
class Admission {

    final Directory directory;
    final Caller caller;

    Admission(Directory directory, Caller caller) {
        this.directory = directory;
        this.caller = caller;
    }

    /**
     * Lets a signed-in person in: the token must name the clinic, and the clinic's directory the person.
     *
     * @return the person, with the roles that both their token and the clinic give them
     * @throws SignedInBefore for who has joined the staff since they signed in, or ended that sign-in
     * @throws NotFoundException for who does not belong, as for a clinic that does not exist
     */
    SecurityIdentity enter(SecurityIdentity person, ClinicPath path) {
        var entry = Organizations.of(person)
                .entry(path.alias())
                .flatMap(organization -> directory.find(person, organization))
                .orElseThrow(() -> caller.wasSignedOut() ? new SignedInBefore() : new NotFoundException());
        var membership = entry.membership();
        var belongs = path.portal()
                ? !membership.records().isEmpty() && path.allows(membership.records())
                : membership.staff();
        if (!belongs) {
            if (!membership.staff() && membership.records().isEmpty()) {
                Log.infof(
                        "Refused: %s belongs neither to the staff nor to the patients of the clinic", caller.subject());
            }
            throw new NotFoundException();
        }
        if (!path.portal() && entry.signedInBefore()) {
            throw new SignedInBefore();
        }
        if (path.portal()) {
            caller.entersAsPatient(membership, path.patient() == null ? null : UUID.fromString(path.patient()));
        } else {
            caller.entersAsStaff(membership);
        }
        return ClinicRoles.with(person, membership.roles());
    }
}
