package plumbline.exam.finding;

import static plumbline.exam.finding.Definition.perSide;
import static plumbline.exam.finding.Definition.told;
import static plumbline.exam.finding.Scale.choice;
import static plumbline.exam.finding.Scale.decimal;
import static plumbline.exam.finding.Scale.pain;
import static plumbline.exam.finding.Scale.text;
import static plumbline.exam.finding.Scale.whole;
import static plumbline.exam.finding.Scale.yesNo;

/** What the person tells: the course of the complaint, what was tried, and who they are. */
public enum History implements Finding {
    COURSE(told(
            "Course so far",
            choice("IMPROVING improving", "STEADY steady", "WORSENING worsening", "VARYING comes and goes"))),
    EARLIER_EPISODES(told("Earlier episodes", choice("NONE none", "FEW one or two", "MANY three or more"))),
    LOW_BACK_PAIN(told("Low back pain today", pain()).ratedOnce().coding("http://snomed.info/sct|279039007")),
    EARLIER_ORTHOSES(told("Orthoses worn before, and how they were", text(400))),
    EARLIER_TREATMENT(told("Treatment before", text(400))),
    WALKING_MINUTES(told("Walks until pain, time", whole(0, 600, "min"))),
    WALKING_METRES(told("Walks until pain, distance", whole(0, 50_000, "m"))),
    WALKING_PAIN(told("Pain when walking", pain()).ratedOnce()),
    WALKING_EASED(
            told(
                            "Walking pain is eased by",
                            choice(
                                    "SITTING sitting or bending forward",
                                    "STANDING standing still",
                                    "EITHER either",
                                    "NOTHING neither"))
                    .how(
                            "Pain that needs sitting or bending may come from the spine, pain that needs only standing still from the arteries")),
    ANKLE_GIVES_WAY(perSide("Ankle gives way", yesNo()).orUnasked()),
    KNEE_PAIN(perSide("Knee pain", pain()).orUnasked().ratedOnce()),
    HIP_PAIN(perSide("Hip pain", pain()).orUnasked().ratedOnce()),
    WORK(told("Work", text(120))),
    STANDING_HOURS(told("On the feet at work", decimal("0", "24", 1, "h a day"))),
    ACTIVITY(told("Sport and activity", text(200))),
    ACTIVITY_HOURS(told("Active", decimal("0", "80", 1, "h a week"))),
    HEIGHT(told("Height", whole(40, 250, "cm"))),
    WEIGHT(told("Weight", decimal("2", "400", 1, "kg"))),
    SMOKING(told("Smoking", choice("NEVER never", "FORMER former", "CURRENT current"))),
    DIABETES(told("Diabetes", choice("NONE none", "TYPE_1 type 1", "TYPE_2 type 2", "OTHER other"))),
    NEUROPATHY(told("Known neuropathy", yesNo())),
    ANTICOAGULANTS(told("Anticoagulants", yesNo())),
    ALLERGY_EVA(told("Allergy to EVA foam", yesNo())),
    ALLERGY_LATEX(told("Allergy to latex", yesNo())),
    ALLERGY_ADHESIVE(told("Allergy to adhesive", yesNo())),
    OTHER_ALLERGIES(told("Other allergies", text(200))),
    MEDICINES(told("Medicines", text(1000))),
    COMPENSATION(told("Compensation or legal claim", choice("NONE none", "OPEN open", "SETTLED settled"))),
    GOAL(told("The patient’s own goal", text(400)));

    private final Definition definition;

    History(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
