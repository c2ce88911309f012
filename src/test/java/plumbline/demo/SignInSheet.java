package plumbline.demo;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to type to sign in to the demo world. */
public final class SignInSheet {
    private SignInSheet() {}

    /** Prints the sheet with the one-time codes of this moment. */
    public static void main(String[] arguments) {
        System.out.println(at(Instant.now()));
    }

    /** The user names and what they stand for, the password, and the one-time codes of that moment. */
    public static String at(Instant moment) {
        return Stream.of(DemoPerson.values())
                .map(person -> "  %-18s %-14s %s%s"
                        .formatted(person.username(), person.fullName(), place(person), code(person, moment)))
                .collect(Collectors.joining(
                        "\n", "Sign in as\n", "\nwith the password " + DemoPerson.PASSWORD + ". " + HINT));
    }

    private static final String HINT = "A one-time code lasts for half a minute: bin/dev --codes prints the next.";

    private static String place(DemoPerson person) {
        String clinics = person.clinics().stream().map(DemoClinic::fullName).collect(Collectors.joining(" and "));
        return person.role().orElse("nobody here") + (clinics.isEmpty() ? "" : " at " + clinics);
    }

    private static String code(DemoPerson person, Instant moment) {
        return person.secondFactor()
                .map(factor -> ", one-time code " + factor.codeAt(moment) + " (secret " + factor.secret() + ")")
                .orElse("");
    }
}
