package plumbline.orthotic;

import static plumbline.exam.finding.Definition.perSide;
import static plumbline.exam.finding.Scale.choice;
import static plumbline.exam.finding.Scale.decimal;
import static plumbline.exam.finding.Scale.signed;
import static plumbline.exam.finding.Scale.text;
import static plumbline.exam.finding.Scale.whole;
import static plumbline.exam.finding.Scale.yesNo;

import java.util.Arrays;
import java.util.List;
import plumbline.exam.finding.Definition;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Finding;
import plumbline.exam.finding.Side;
import plumbline.exam.finding.Usual;
import plumbline.page.Language;

/** What a prescription says of the device on one side. Nothing of it has to be said: a device from the shelf needs little. */
public enum Feature implements Finding {
    SHELL(perSide(
            "Shell",
            choice(
                    "POLYPROPYLENE polypropylene",
                    "EVA EVA foam",
                    "CARBON carbon",
                    "TPU TPU",
                    "CORK cork",
                    "POLYETHYLENE polyethylene"))),
    SHELL_THICKNESS(perSide("Thickness of the shell", decimal("1", "20", 1, "mm"))
            .how("Polypropylene 2 to 5; in trials 3 to 4.5 by body weight and foot posture")),
    DENSITY(perSide("Density", whole(10, 90, "shore A")).how("EVA foam 20 to 70")),
    COVER(perSide("Cover", choice("NONE none", "EVA EVA foam", "LEATHER leather", "PU polyurethane", "PORON Poron"))),
    COVER_THICKNESS(perSide("Thickness of the cover", decimal("0", "6", 1, "mm"))),
    REARFOOT_POST(perSide("Rearfoot post", signed(-15, 15, "°")).how("Varus is +, valgus −")),
    REARFOOT_POST_KIND(perSide("Kind of rearfoot post", choice("INTRINSIC intrinsic", "EXTRINSIC extrinsic"))),
    FOREFOOT_POST(perSide("Forefoot post", signed(-15, 15, "°")).how("Varus is +, valgus −")),
    FOREFOOT_POST_KIND(perSide("Kind of forefoot post", choice("INTRINSIC intrinsic", "EXTRINSIC extrinsic"))),
    WEDGE(perSide("Wedge", choice("MEDIAL medial", "LATERAL lateral"))),
    WEDGE_PLACE(perSide("Place of the wedge", choice("HEEL under the heel", "SOLE under the whole sole"))),
    WEDGE_DEGREES(perSide("Wedge in degrees", whole(0, 15, "°"))),
    WEDGE_HEIGHT(perSide("Wedge in millimetres", decimal("0", "15", 1, "mm"))),
    MEDIAL_SKIVE(perSide("Medial skive", whole(0, 8, "mm"))),
    HEEL_CUP(perSide("Depth of the heel cup", whole(6, 30, "mm"))),
    HEEL_LIFT(perSide("Heel lift", decimal("0", "30", 1, "mm"))
            .usually(Usual.between("0", "12", "at most 12 inside a shoe"))
            .how("Trials of legs of different length corrected 70 % of the difference and went up in steps")
            .source("Rannisto and others 2019")),
    ARCH_FILL(perSide("Arch fill", choice("MINIMAL minimal", "STANDARD standard", "MAXIMAL maximal"))),
    METATARSAL_DOME(perSide("Metatarsal dome", yesNo())),
    FIRST_RAY_CUT_OUT(perSide("First-ray cut-out", yesNo())),
    MORTON_EXTENSION(perSide("Morton’s extension", yesNo())),
    CUSHIONED_HEEL(perSide("Cushioned heel", yesNo())),
    OTHER_ADDITION(perSide("Other addition", text(120)));

    /** Features that stand together on a page. */
    public record Group(String title, List<Feature> features) {

        /** In the reader’s language. */
        @Override
        public String title() {
            return Language.say(title);
        }

        static Group from(String title, Feature first, Feature last) {
            return new Group(
                    title,
                    Arrays.stream(values())
                            .filter(feature -> feature.compareTo(first) >= 0 && feature.compareTo(last) <= 0)
                            .toList());
        }
    }

    /** Every field of the form: each feature on each side. */
    static final List<Field> FIELDS = Arrays.stream(values())
            .flatMap(feature -> Field.of(feature).stream())
            .toList();

    private final Definition definition;

    Feature(Definition definition) {
        this.definition = definition.passed(Definition.Passed.NEVER);
    }

    @Override
    public Definition definition() {
        return definition;
    }

    public Field on(Side side) {
        return new Field(side, this);
    }

    /** All of them, in the order of the page. */
    public static List<Group> groups() {
        return List.of(
                Group.from("Shell and cover", SHELL, COVER_THICKNESS),
                Group.from("Posting", REARFOOT_POST, WEDGE_HEIGHT),
                Group.from("Heel and arch", MEDIAL_SKIVE, ARCH_FILL),
                Group.from("Additions", METATARSAL_DOME, OTHER_ADDITION));
    }
}
