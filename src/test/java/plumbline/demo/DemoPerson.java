package plumbline.demo;

import static plumbline.demo.DemoClinic.HARBOUR;
import static plumbline.demo.DemoClinic.NORTHSIDE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The people who can sign in to the demo world; each has the password {@value #PASSWORD}. */
public enum DemoPerson {
    CLINICIAN_NORTH(1, "clinician.north", "Nora", "Lind", "clinician", NORTHSIDE),
    ADMIN_NORTH(2, "admin.north", "Adam", "North", "admin", NORTHSIDE),
    ASSISTANT_NORTH(3, "assistant.north", "Asta", "Berg", "assistant", NORTHSIDE),
    PATIENT_NORTH(4, "patient.north", "Margit", "Olsen", "patient", NORTHSIDE),
    CLINICIAN_HARBOUR(5, "clinician.harbour", "Hanna", "Voss", "clinician", HARBOUR),
    PATIENT_HARBOUR(6, "patient.harbour", "Henrik", "Dahl", "patient", HARBOUR),
    /** Works in both clinics. */
    LOCUM(7, "locum", "Lukas", "Cohen", "clinician", NORTHSIDE, HARBOUR),
    OPERATOR(8, "operator", "Olga", "Perez", "operator"),
    /** Can sign in, and belongs nowhere. */
    STRANGER(9, "stranger", "Sam", "Stranger", "");

    /** What everyone types after their user name. */
    public static final String PASSWORD = "plumbline";

    private final UUID subject;
    private final String username;
    private final String givenName;
    private final String familyName;
    private final String role;

    @SuppressWarnings("ImmutableEnumChecker") // List.of copies and never changes.
    private final List<DemoClinic> clinics;

    DemoPerson(int number, String username, String givenName, String familyName, String role, DemoClinic... clinics) {
        this.subject = UUID.fromString("0190b000-0000-7000-8000-00000000000" + number);
        this.username = username;
        this.givenName = givenName;
        this.familyName = familyName;
        this.role = role;
        this.clinics = List.of(clinics);
    }

    /** The {@code sub} of this person's tokens, the same in every freshly made realm. */
    public UUID subject() {
        return subject;
    }

    /** What this person types to sign in. */
    public String username() {
        return username;
    }

    public String givenName() {
        return givenName;
    }

    public String familyName() {
        return familyName;
    }

    public String fullName() {
        return givenName + " " + familyName;
    }

    /** The role held in each of {@link #clinics}, or everywhere by the operator; none for the stranger. */
    public Optional<String> role() {
        return role.isEmpty() ? Optional.empty() : Optional.of(role);
    }

    /** Where this person works or is treated. */
    public List<DemoClinic> clinics() {
        return clinics;
    }

    /** What signing in asks for besides the password, of those few who have it. */
    public Optional<SecondFactor> secondFactor() {
        return switch (this) {
            case ADMIN_NORTH -> Optional.of(new SecondFactor("PLUMBLINEADMINNORTHSECONDFACTOR2"));
            case OPERATOR -> Optional.of(new SecondFactor("PLUMBLINEOPERATORSECONDFACTOR234"));
            default -> Optional.empty();
        };
    }
}
