package plumbline.exam.finding;

import static plumbline.exam.finding.Definition.once;
import static plumbline.exam.finding.Definition.perSide;
import static plumbline.exam.finding.Scale.choice;
import static plumbline.exam.finding.Scale.negativePositive;
import static plumbline.exam.finding.Scale.whole;
import static plumbline.exam.finding.Scale.yesNo;

/** Knee, hip, pelvis and spine: the chain above the foot. */
public enum Alignment implements Finding {
    KNEE_ALIGNMENT(perSide("Knee", choice("VARUS varus", "NEUTRAL neutral", "VALGUS valgus"))
            .usually(Usual.oneOf("neutral", "NEUTRAL"))),
    Q_ANGLE(perSide("Q angle", whole(0, 30, "°"))),
    HIP_INTERNAL(perSide("Hip, internal rotation", whole(0, 90, "°"))),
    HIP_EXTERNAL(perSide("Hip, external rotation", whole(0, 90, "°"))),
    TRENDELENBURG_TEST(
            perSide("Trendelenburg test", negativePositive()).orUnable().usually(Usual.oneOf("negative", "NEGATIVE"))),
    HIP_DROP(perSide("Hip drop on a single-leg squat", yesNo()).orUnable().usually(Usual.oneOf("no", "NO"))),
    BETWEEN_KNEES(once("Between the knees", whole(0, 200, "mm")).how("Intercondylar distance, ankles together")),
    BETWEEN_ANKLES(once("Between the ankles", whole(0, 200, "mm")).how("Intermalleolar distance, knees together")),
    FRONT_SPINES(higher("Front iliac spines")),
    BACK_SPINES(higher("Back iliac spines")),
    CRESTS(higher("Iliac crests")),
    CREST_DIFFERENCE(once("Crest height differs by", whole(0, 100, "mm"))),
    LUMBAR_FLEXION(once("Lumbar flexion", whole(0, 90, "°"))),
    FINGERS_TO_FLOOR(once("Fingertips to floor", whole(0, 90, "cm"))),
    SCOLIOSIS(once("Scoliosis", yesNo()).usually(Usual.oneOf("no", "NO")));

    private final Definition definition;

    Alignment(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    private static Definition higher(String label) {
        return once(label, choice("LEVEL level", "LEFT left higher", "RIGHT right higher"))
                .usually(Usual.oneOf("level", "LEVEL"));
    }
}
