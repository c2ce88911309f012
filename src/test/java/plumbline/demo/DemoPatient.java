package plumbline.demo;

import static plumbline.demo.DemoClinic.HARBOUR;
import static plumbline.demo.DemoClinic.NORTHSIDE;
import static plumbline.patient.ComplaintSide.LEFT;
import static plumbline.patient.Sex.FEMALE;
import static plumbline.patient.Sex.MALE;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import plumbline.patient.Onset;
import plumbline.patient.Sex;

/** The patients of the demo world whose story is known beforehand; everyone else's is left to chance. */
public enum DemoPatient {
    /** Long-lasting back pain that fell clearly after her insoles. Signs in as {@link DemoPerson#PATIENT_NORTH}. */
    MARGIT(1, NORTHSIDE, "2041", "Margit", "Olsen", FEMALE, Story.MUCH_BETTER),
    /** Asked weekly, and daily around first wear. Signs in as {@link DemoPerson#PATIENT_HARBOUR}. */
    HENRIK(2, HARBOUR, "H-0007", "Henrik", "Dahl", MALE, Story.ASKED_DAILY),
    /** Wears a device and has never been asked how strong the pain is. */
    IDA(3, NORTHSIDE, "2003", "Ida", "Sørbø", FEMALE, Story.NEVER_ASKED),
    /** One reading before the device and one with it. */
    TOBIAS(4, NORTHSIDE, "2004", "Tobias", "Weiß", MALE, Story.ASKED_TWICE),
    /** Always gives the same answer. */
    AGNES(5, NORTHSIDE, "2005", "Agnès", "Lefèvre", FEMALE, Story.SAME_ANSWER),
    /** An exam begun and not yet signed. */
    RUNE(6, NORTHSIDE, "2006", "Rune", "Håkonsen", MALE, Story.BEING_EXAMINED),
    /** The pain is clearly worse since the device. */
    KIRSTI(7, NORTHSIDE, "2007", "Kirsti", "Myhre", FEMALE, Story.WORSE),
    /** The pain rose in the last days. */
    ELIN(8, NORTHSIDE, "2008", "Elin", "Østergård", FEMALE, Story.RISING),
    /** An exam begun that found an emergency, about which nothing is recorded yet. */
    LEILA(9, NORTHSIDE, "2009", "Leïla", "Benani", FEMALE, Story.IN_DANGER),
    /** An exam begun and not yet signed. */
    PAWEL(10, NORTHSIDE, "2010", "Paweł", "Żółtowski", MALE, Story.BEING_EXAMINED),
    /** An exam begun and not yet signed. */
    MAEVE(11, HARBOUR, "H-0011", "Maeve", "O’Driscoll", FEMALE, Story.BEING_EXAMINED),
    /** The name is as long as names get. */
    ANNA_KAROLINA(
            12,
            NORTHSIDE,
            "2012",
            "Anna-Karolina Wilhelmine Philippa",
            "Featherstonehaugh-von Wolfenstein-Hohenbrück zu Altenkirchen",
            FEMALE,
            Story.ASKED_WEEKLY),
    /** The pain had been falling for long before the device, and went on as before. */
    SIGNE(13, NORTHSIDE, "2013", "Signe", "Tveit", FEMALE, Story.FALLING_BEFORE),
    /** Clearly better since the device, and since another treatment that began the same week. */
    JONAS(14, NORTHSIDE, "2014", "Jonas", "Brekke", MALE, Story.TREATED_OTHERWISE);

    private final UUID id;
    private final DemoClinic clinic;
    private final String recordNumber;
    private final String givenName;
    private final String familyName;
    private final Sex sex;
    private final Story story;

    DemoPatient(
            int number,
            DemoClinic clinic,
            String recordNumber,
            String givenName,
            String familyName,
            Sex sex,
            Story story) {
        this.id = UUID.fromString("0190c000-0000-7000-8000-%012d".formatted(number));
        this.clinic = clinic;
        this.recordNumber = recordNumber;
        this.givenName = givenName;
        this.familyName = familyName;
        this.sex = sex;
        this.story = story;
    }

    /** What stands in a URL. */
    public UUID id() {
        return id;
    }

    /** The only clinic that knows this person. */
    public DemoClinic clinic() {
        return clinic;
    }

    public String recordNumber() {
        return recordNumber;
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

    /** The account with which this person can see their own record. */
    public Optional<DemoPerson> signsInAs() {
        return switch (this) {
            case MARGIT -> Optional.of(DemoPerson.PATIENT_NORTH);
            case HENRIK -> Optional.of(DemoPerson.PATIENT_HARBOUR);
            default -> Optional.empty();
        };
    }

    Sex sex() {
        return sex;
    }

    Story story() {
        return story;
    }

    /** Years today, where they are not left to chance. */
    OptionalInt age() {
        return this == MARGIT ? OptionalInt.of(51) : OptionalInt.empty();
    }

    /** What brings this person to the clinic, where it is not left to chance. */
    Optional<Complaint> complaint(LocalDate today) {
        var march = LocalDate.of(today.getYear() - 2, Month.MARCH, 1);
        return switch (this) {
            case MARGIT, KIRSTI, SIGNE, JONAS ->
                Optional.of(new Complaint("Low back pain", LEFT, new Onset(march, Onset.Precision.MONTH)));
            default -> Optional.empty();
        };
    }
}
