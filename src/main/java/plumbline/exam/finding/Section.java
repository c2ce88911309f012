package plumbline.exam.finding;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plumbline.page.Language;

/** The parts of an exam, in the order of the visit; each is one page of the form. */
public enum Section {
    HISTORY(
            "History",
            new Group("The complaint", "", from(History.COURSE, History.EARLIER_TREATMENT)),
            new Group("Walking", "", from(History.WALKING_MINUTES, History.WALKING_EASED)),
            new Group(
                    "Ankle, knee, hip",
                    "Pain: 0 none, 10 the worst imaginable",
                    from(History.ANKLE_GIVES_WAY, History.HIP_PAIN)),
            new Group("Work and activity", "", from(History.WORK, History.ACTIVITY_HOURS)),
            new Group("Health", "", from(History.HEIGHT, History.MEDICINES)),
            new Group("Aims", "", from(History.COMPENSATION, History.GOAL))),
    POSTURE(
            "Posture",
            new Group("Foot Posture Index", "−2 supinated to +2 pronated, relaxed standing", Criterion.values()),
            new Group("Arch and rearfoot", "Standing", Stance.values())),
    MOTION("Motion, strength", new Group("Motion and strength", "", Motion.values())),
    HEEL(
            "Heel, skin",
            new Group("Pain, 0 to 10", "0 none, 10 the worst imaginable", Pain.values()),
            new Group("Tender to the thumb, 0 to 10", "0 not at all, 10 the worst imaginable", Palpation.values()),
            new Group("Fascia and nerve", "", HeelTest.values()),
            new Group("Skin, pulses, feeling", "Before anything goes under a foot", Safety.values())),
    SHOES(
            "Shoes, wear",
            new Group(
                    "Wear of the outsoles",
                    "As seen from above; tap a zone for its next grade: 0 none, 1 mild, 2 moderate, 3 through",
                    WearZone.values()),
            new Group("Depth and lean", "", SoleWear.values()),
            new Group("Fit", "Each foot against its shoe", ShoeFit.values()),
            new Group("The shoes", "", Shoe.values())),
    ALIGNMENT(
            "Gait, alignment",
            new Group("Gait", "", Gait.values()),
            new Group("Knee, hip, pelvis, spine", "", Alignment.values()),
            new Group("Length of the legs", "", LimbLength.values())),
    NERVES(
            "Nerve screen",
            new Group("What is felt in the legs", "", LegSymptom.values()),
            new Group("Nerve tension", "", NerveTension.values()),
            new Group("Feeling", "", Dermatome.values()),
            new Group("Strength, 0 to 5", "Medical Research Council", Myotome.values()),
            new Group("Reflexes and walking", "", Reflex.values())),
    FLAGS(
            "Red flags",
            new Group(
                    "Emergencies",
                    "Any of these needs action the same day",
                    Arrays.stream(RedFlag.values()).filter(RedFlag::isEmergency).toArray(Finding[]::new)),
            new Group(
                    "Other flags",
                    "Before treatment goes on",
                    Arrays.stream(RedFlag.values())
                            .filter(flag -> !flag.isEmergency())
                            .toArray(Finding[]::new)),
            new Group("Details", "", FlagDetail.values())),
    CLOSING("Impression, plan", new Group("Impression and plan", "", Impression.values()));

    /**
     * Findings that stand together.
     *
     * @param title above them, or nothing where the section's own is enough
     */
    public record Group(String title, String hint, List<Finding> findings) {
        Group(String title, String hint, Finding[] findings) {
            this(title, hint, List.of(findings));
        }

        @Override
        public String title() {
            return Language.say(title);
        }

        @Override
        public String hint() {
            return Language.say(hint);
        }

        /** Whether the two sides stand under a heading of their own; otherwise each row says which is which. */
        public boolean isSideBySide() {
            return findings.getFirst().definition().perSide();
        }

        /** Whether these are the criteria of the Foot Posture Index, which have a total. */
        public boolean isPosture() {
            return findings.getFirst() instanceof Criterion;
        }

        /** The findings that are entered on a drawing; empty where they stand in rows. */
        public List<Drawn> drawn() {
            return findings.stream()
                    .filter(Drawn.class::isInstance)
                    .map(Drawn.class::cast)
                    .toList();
        }

        /** Whether the drawing is of tender sites of the foot rather than of zones of the sole. */
        public boolean isOfSites() {
            return findings.getFirst() instanceof Palpation;
        }
    }

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // a copy nobody can change
    private final List<Group> groups;

    Section(String title, Group... groups) {
        this.title = title;
        this.groups = List.of(groups);
    }

    private static Finding[] from(History first, History last) {
        return EnumSet.range(first, last).toArray(Finding[]::new);
    }

    /** The section at an address, such as {@code heel}. */
    public static Optional<Section> at(String path) {
        return Arrays.stream(values())
                .filter(section -> section.path().equals(path))
                .findFirst();
    }

    public String title() {
        return Language.say(title);
    }

    public List<Group> groups() {
        return groups;
    }

    /** Its part of the address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<Finding> findings() {
        return groups.stream().flatMap(group -> group.findings().stream()).toList();
    }

    public List<Field> fields() {
        return findings().stream()
                .flatMap(finding -> Field.of(finding).stream())
                .toList();
    }

    /** The one after it; the last is followed by none. */
    public Optional<Section> next() {
        return Arrays.stream(values())
                .dropWhile(section -> section != this)
                .skip(1)
                .findFirst();
    }
}
