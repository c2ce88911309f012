package plumbline.exam.summary;

import io.quarkus.qute.TemplateExtension;
import plumbline.exam.finding.Impression;
import plumbline.exam.letter.Topic;
import plumbline.page.Language;

/** What an exam is about, as a patient would say it; used by the templates as {@code {topic.everyday}}. */
@TemplateExtension
public final class Everyday {

    private Everyday() {}

    public static String everyday(Topic topic) {
        return switch (topic) {
            case POSTURE -> Language.say("How your feet stand");
            case ARCH -> Language.say("Arch and heel");
            case ANKLE -> Language.say("How far your ankles bend");
            case STRENGTH -> Language.say("How your feet move, and their strength");
            case PAIN -> Language.say("Where it hurts");
            case TENDER -> Language.say("Spots that are tender to pressure");
            case FASCIA -> Language.say("The sole and the nerve at the ankle");
            case SKIN -> Language.say("Skin, blood flow and feeling");
            case WEAR -> Language.say("How your shoes are worn down");
            case FIT -> Language.say("How your shoes fit");
            case GAIT -> Language.say("How you walk");
            case ALIGNMENT -> Language.say("Knees, hips, pelvis and back");
            case LEGS -> Language.say("The length of your legs");
            case SYMPTOMS -> Language.say("What you feel in your legs");
            case NERVES -> Language.say("Nerves: feeling, strength and reflexes");
        };
    }

    /** @throws IllegalArgumentException for what is no condition */
    public static String everyday(Impression condition) {
        return switch (condition) {
            case PLANTAR_HEEL_PAIN -> Language.say("Pain under the heel");
            case ACHILLES_TENDINOPATHY -> Language.say("Irritated Achilles tendon");
            case TIBIALIS_POSTERIOR -> Language.say("Weak tendon at the inner ankle");
            case FLAT_FOOT -> Language.say("Flat foot that causes trouble");
            case CAVUS_FOOT -> Language.say("High arch that causes trouble");
            case METATARSALGIA -> Language.say("Pain in the ball of the foot");
            case STIFF_TOE -> Language.say("Stiff big toe");
            case ANKLE_INSTABILITY -> Language.say("Ankle that gives way");
            case TARSAL_TUNNEL -> Language.say("Pinched nerve at the inner ankle");
            case KNEE_OVERLOAD -> Language.say("Knee pain from too much load");
            case RADICULAR_PAIN -> Language.say("Leg pain from a nerve of the back");
            case BACK_PAIN -> Language.say("Low back pain, without signs from the nerves");
            case STENOSIS -> Language.say("Narrowing in the spine");
            case LEG_LENGTH -> Language.say("Legs of different length");
            case POLYNEUROPATHY -> Language.say("Nerves of the feet that feel less");
            case OTHER_IMPRESSION, PLAN, NOTE -> throw new IllegalArgumentException(condition.name());
        };
    }
}
