package plumbline.progress;

import io.quarkus.qute.TemplateExtension;
import plumbline.orthotic.DeviceClass;
import plumbline.page.Language;
import plumbline.page.Words;

/** Parts of the sentences of progress that are the same in several of them. */
@TemplateExtension
public final class Sayings {

    private Sayings() {}

    /** How much the score changed, set off from the sentence it stands in; markup. */
    public static String figure(Comparison found) {
        return figure(found.change().orElseThrow().change(), found.isForTheWorse());
    }

    /** How far it is from the trend before, set off from the sentence it stands in; markup. */
    public static String figure(OwnTrend.Effect effect, OwnTrend.Verdict verdict) {
        return figure(effect.difference().estimate(), verdict == OwnTrend.Verdict.WORSE);
    }

    private static String figure(double points, boolean worse) {
        return "<span class=\"figure%s\">%s</span>"
                .formatted(
                        worse ? " figure-worse" : "",
                        Language.say(ProgressMessages.class).points(Words.size(points, 1)));
    }

    /** What a patient calls it, as in "since the insoles" or, where it is their own, "since your insoles". */
    public static String named(DeviceClass device, boolean own) {
        return Language.say((own ? "your " : "the ") + device.everyday());
    }
}
