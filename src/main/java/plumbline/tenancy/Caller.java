package plumbline.tenancy;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plumbline.page.Reader;

/**
 * Who is asking, and at which clinic: fixed once per request before any page runs, read by the connection guard.
 *
 * <p>Until someone has entered, the database shows nothing.
 *
 * <p>Templates are told of all its methods, because Qute would otherwise take {@link #is} for its own "is", which compares, as soon
 * as another method of it is an argument of a message.
 */
@TemplateData
@Named("caller")
@RequestScoped
public class Caller {

    private final Reader reader;

    private @Nullable UUID clinicId;
    private @Nullable String subject;
    private @Nullable Scope scope;
    private @Nullable UUID patientId;
    private String name = "";
    private String origin = "";
    private boolean signedOut;
    private @Nullable Membership membership;
    private String invitation = "";
    private String recordName = "";

    Caller(Reader reader) {
        this.reader = reader;
    }

    /** Lets the directory of one clinic be asked about one person, and nothing else. */
    void knocks(UUID clinicId, String subject) {
        this.clinicId = clinicId;
        this.subject = subject;
    }

    /** @param address of the network the request came from, as the server sees it */
    void comesFrom(String address) {
        origin = address;
    }

    /** @param name in the directory of the clinic they have knocked at; empty for who does not work there */
    void isCalled(String name) {
        this.name = name;
    }

    /** Is a person, and at no clinic. */
    void isPerson(String subject) {
        this.subject = subject;
    }

    /** Has ended all their sign-ins after the one they come with. */
    void isSignedOut() {
        signedOut = true;
    }

    void entersAsStaff(Membership membership) {
        enters(membership, Scope.STAFF);
    }

    /** @param patient the record, or null where the person has yet to say which of their records they mean */
    void entersAsPatient(Membership membership, @Nullable UUID patient) {
        enters(membership, Scope.PATIENT);
        patientId = patient;
    }

    /** @param clinic the one an address is about; null where it is about all of them */
    void operates(String subject, @Nullable UUID clinic) {
        this.subject = subject;
        this.clinicId = clinic;
        this.scope = Scope.OPERATOR;
    }

    /**
     * Shows the link of an invitation, signed in or not.
     *
     * @param digest of what stands in the link
     */
    void showsInvitation(UUID clinicId, String digest, @Nullable String subject) {
        this.clinicId = clinicId;
        this.invitation = digest;
        this.subject = subject;
        this.scope = Scope.INVITED;
    }

    /** @param patient whose record it is about, where it is about one */
    void isInvitedTo(Membership.Clinic clinic, @Nullable UUID patient) {
        membership = new Membership(clinic, false, Set.of(), List.of(), reader.language());
        patientId = patient;
    }

    /** An operator begins to make a clinic, and is at it from now on. */
    public void makes(UUID clinic) {
        if (scope != Scope.OPERATOR || clinicId != null) {
            throw new IllegalStateException("Only an operator makes a clinic, and one at a time");
        }
        clinicId = clinic;
    }

    /** Looks which clinics there are, for nobody. */
    void looksAround() {
        scope = Scope.SYSTEM;
    }

    /** Does at one clinic what nobody asked for. */
    void makesRounds(Membership.Clinic clinic) {
        makesRounds(clinic, Scope.SYSTEM);
    }

    private void makesRounds(Membership.Clinic clinic, Scope scope) {
        enters(new Membership(clinic, false, Set.of(), List.of(), clinic.language()), scope);
    }

    /** Does away with one record, because two people of the clinic want it. */
    void erases(Membership.Clinic clinic, UUID patient) {
        makesRounds(clinic, Scope.ERASURE);
        subject = Scope.SYSTEM.setting();
        patientId = patient;
    }

    private void enters(Membership membership, Scope scope) {
        if (this.scope != null) {
            throw new IllegalStateException("A request has one caller");
        }
        this.membership = membership;
        this.clinicId = membership.clinic().id();
        this.scope = scope;
        reader.reads(membership.language(), membership.clinic().languages());
    }

    /** All that a caller is, for work that goes on when the request has ended. */
    record Standing(
            Membership membership,
            String subject,
            Scope scope,
            @Nullable UUID patientId,
            String name,
            String origin) {}

    Standing standing() {
        return new Standing(membership(), subject(), Objects.requireNonNull(scope), patientId, name, origin);
    }

    void standsFor(Standing sender) {
        subject = sender.subject();
        enters(sender.membership(), sender.scope());
        patientId = sender.patientId();
        name = sender.name();
        origin = sender.origin();
    }

    /** @throws IllegalStateException outside a clinic's pages */
    public Membership membership() {
        if (membership == null) {
            throw new IllegalStateException("Nobody has entered a clinic");
        }
        return membership;
    }

    public Membership.Clinic clinic() {
        return membership().clinic();
    }

    /** The digest of what stands in the link of the invitation that is shown. */
    public String invitation() {
        return invitation;
    }

    /** What the directory of the clinic calls a member of staff. */
    public String name() {
        return name;
    }

    /** From now on in this request the days of the clinic begin where it has just said. */
    public void daysBeginIn(ZoneId zone) {
        membership = membership().in(zone);
    }

    /** Names the person, whichever clinic they have entered. */
    public String subject() {
        if (subject == null) {
            throw new IllegalStateException("Nobody has knocked");
        }
        return subject;
    }

    /** Whether the person is known, if only to be refused. */
    public boolean hasKnocked() {
        return subject != null;
    }

    /** Whether this sign-in was ended by the person, from wherever. */
    public boolean wasSignedOut() {
        return signedOut;
    }

    /** Whether somebody has come in, and does not just stand at the door with an invitation. */
    public boolean inClinic() {
        return membership != null && scope != Scope.INVITED;
    }

    /** Whether there is a clinic that an invitation is, or may have been, from. */
    public boolean isInvited() {
        return membership != null && scope == Scope.INVITED;
    }

    public boolean isOperator() {
        return scope == Scope.OPERATOR;
    }

    public boolean isStaff() {
        return scope == Scope.STAFF;
    }

    public boolean is(String role) {
        return membership != null && membership.roles().contains(role);
    }

    /** @param name of the patient whose record has been opened */
    public void reads(String name) {
        recordName = name;
    }

    /** Whose record a portal page is about, once it is open. */
    public String recordName() {
        return recordName;
    }

    /** Whether the person opens more than one record here, in the portal. */
    public boolean hasSeveralRecords() {
        return scope == Scope.PATIENT && membership().records().size() > 1;
    }

    /** The record a portal request is about. */
    public UUID patient() {
        if (patientId == null) {
            throw new IllegalStateException("Not on a patient's own page");
        }
        return patientId;
    }

    /** The address all pages of this caller begin with, such as {@code /c/northside}. */
    public String home() {
        return isStaff() ? "/c/" + clinic().alias() : "/my/" + clinic().alias() + "/" + patient();
    }

    /** Whether there are pages of this caller's own. */
    public boolean hasHome() {
        return isStaff() || scope == Scope.PATIENT && patientId != null;
    }

    public ZoneId zone() {
        return clinic().zone();
    }

    /** Today at the clinic. */
    public LocalDate today() {
        return LocalDate.now(zone());
    }

    String[] settings() {
        return new String[] {
            text(clinicId),
            text(subject),
            scope == null ? "" : scope.setting(),
            text(patientId),
            isStaff() ? name : "",
            membership == null ? "" : String.join(" ", new TreeSet<>(membership.roles())),
            origin,
            invitation
        };
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
