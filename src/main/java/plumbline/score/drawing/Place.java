package plumbline.score.drawing;

import static plumbline.score.drawing.Area.BACK;
import static plumbline.score.drawing.Area.ELSEWHERE;
import static plumbline.score.drawing.Area.FOOT;
import static plumbline.score.drawing.Area.LEG;
import static plumbline.score.drawing.View.BEHIND;
import static plumbline.score.drawing.View.FRONT;
import static plumbline.score.drawing.View.SOLES;

import plumbline.page.Language;

/** A part of the body that can be marked, on either side. Its shape is the one of that name in the drawing. */
public enum Place {
    HEAD_BACK("Back of the head", ELSEWHERE, BEHIND, 9, 36),
    NECK_BACK("Neck", ELSEWHERE, BEHIND, 5.5, 73),
    SHOULDER_BACK("Shoulder, behind", ELSEWHERE, BEHIND, 33, 110),
    UPPER_BACK("Upper back", BACK, BEHIND, 13, 152),
    LOW_BACK("Low back", BACK, BEHIND, 17, 189),
    SACRUM("Sacrum", BACK, BEHIND, 6, 217),
    BUTTOCK("Buttock", BACK, BEHIND, 25, 232),
    UPPER_ARM_BACK("Upper arm, behind", ELSEWHERE, BEHIND, 55, 150),
    ELBOW("Elbow", ELSEWHERE, BEHIND, 64, 177),
    FOREARM_BACK("Forearm, behind", ELSEWHERE, BEHIND, 71, 208),
    HAND_BACK("Back of the hand", ELSEWHERE, BEHIND, 80, 250),
    THIGH_BACK("Back of the thigh", LEG, BEHIND, 23, 296),
    KNEE_BACK("Hollow of the knee", LEG, BEHIND, 21, 352),
    CALF("Calf", LEG, BEHIND, 21, 394),
    ANKLE_BACK("Achilles tendon", FOOT, BEHIND, 19, 440),
    HEEL_BACK("Heel, behind", FOOT, BEHIND, 22, 467),

    HEAD_FRONT("Face", ELSEWHERE, FRONT, 9, 36),
    NECK_FRONT("Throat", ELSEWHERE, FRONT, 5.5, 76),
    SHOULDER_FRONT("Shoulder, in front", ELSEWHERE, FRONT, 46, 107),
    CHEST("Chest", ELSEWHERE, FRONT, 17, 118),
    ABDOMEN("Belly", ELSEWHERE, FRONT, 17, 182),
    UPPER_ARM_FRONT("Upper arm, in front", ELSEWHERE, FRONT, 55, 150),
    FOREARM_FRONT("Forearm, in front", ELSEWHERE, FRONT, 68, 202),
    HAND_FRONT("Palm of the hand", ELSEWHERE, FRONT, 80, 250),
    GROIN("Groin", LEG, FRONT, 13, 238),
    HIP("Hip", LEG, FRONT, 36, 230),
    THIGH_FRONT("Thigh, in front", LEG, FRONT, 16, 294),
    THIGH_OUTER("Thigh, outer side", LEG, FRONT, 34, 292),
    KNEE_FRONT("Knee", LEG, FRONT, 21, 354),
    SHIN("Shin", LEG, FRONT, 14.5, 404),
    LOWER_LEG_OUTER("Lower leg, outer side", LEG, FRONT, 27, 400),
    ANKLE_FRONT("Ankle", FOOT, FRONT, 19, 451),
    FOOT_TOP("Back of the foot", FOOT, FRONT, 23, 469),

    BIG_TOE("Big toe", FOOT, SOLES, 21, 28),
    SMALL_TOES("Small toes", FOOT, SOLES, 52, 33),
    FOREFOOT_INNER("Ball of the foot, inner", FOOT, SOLES, 26, 76),
    FOREFOOT_OUTER("Ball of the foot, outer", FOOT, SOLES, 56, 72),
    ARCH("Arch", FOOT, SOLES, 34, 134),
    MIDFOOT_OUTER("Outer edge", FOOT, SOLES, 53, 134),
    HEEL("Heel, underneath", FOOT, SOLES, 41, 194);

    private final String label;
    private final Area area;
    private final View view;
    private final double x;
    private final double y;

    Place(String label, Area area, View view, double x, double y) {
        this.label = label;
        this.area = area;
        this.view = view;
        this.x = x;
        this.y = y;
    }

    public String label() {
        return Language.say(label);
    }

    public Area area() {
        return area;
    }

    public View view() {
        return view;
    }

    /** Where its number stands, in units of the drawing to the right of the middle. */
    double x() {
        return x;
    }

    /** Where its number stands, in units of the drawing from the top. */
    double y() {
        return y;
    }
}
