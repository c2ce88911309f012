package plumbline.demo;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Who works at a clinic. */
record Team(List<DemoPerson> all) {

    private static final List<String> STAFF_ROLES = List.of("clinician", "assistant", "admin");
    private static final Instant HIRED = Instant.parse("2019-08-19T07:00:00Z");
    private static final double SHARE_OF_REGULAR = 0.75;

    static Team of(DemoClinic clinic) {
        return new Team(Arrays.stream(DemoPerson.values())
                .filter(person -> person.clinics().contains(clinic))
                .filter(person -> person.role().filter(STAFF_ROLES::contains).isPresent())
                .toList());
    }

    /** Those who examine: the regular clinician first, then the locum. */
    List<DemoPerson> clinicians() {
        return in("clinician");
    }

    DemoPerson clinician(Dice dice) {
        return dice.chance(SHARE_OF_REGULAR)
                ? clinicians().getFirst()
                : clinicians().getLast();
    }

    /** The assistant, or the regular clinician where there is none. */
    DemoPerson frontDesk() {
        return in("assistant").stream().findFirst().orElseGet(() -> clinicians().getFirst());
    }

    Stream<Row> rows(Dice dice) {
        return all.stream().map(person -> Row.of("staff_member", dice.id(HIRED))
                .with("subject", person)
                .with("name", person.fullName())
                .with("roles", new String[] {person.role().orElseThrow()})
                .with("joined_at", HIRED)
                .with("signs_in_after", null)
                .with("settled", true));
    }

    private List<DemoPerson> in(String role) {
        return all.stream()
                .filter(person -> person.role().filter(role::equals).isPresent())
                .toList();
    }
}
