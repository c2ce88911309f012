package plumbline.portal;

import jakarta.validation.constraints.NotBlank;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Form;
import plumbline.page.Typed;
import plumbline.page.Whole;
import plumbline.score.PainItem;

/** What a patient taps today: their average back pain, and more where there is more to say. */
public class PainToday extends Form {

    @RestForm
    @NotBlank(message = "Choose a number from 0 to 10") @Whole(min = 0, max = 10)
    public String backAverage = "";

    @RestForm
    @Whole(min = 0, max = 10)
    public String backWorst = "";

    @RestForm
    @Whole(min = 0, max = 10)
    public String leg = "";

    @RestForm
    @Whole(min = 0, max = 10)
    public String footLeft = "";

    @RestForm
    @Whole(min = 0, max = 10)
    public String footRight = "";

    /** Whether one of the further questions has an answer, so that it must be seen. */
    public boolean hasMore() {
        return !(backWorst + leg + footLeft + footRight).isEmpty();
    }

    /** What was answered, in the order it was asked. */
    Map<PainItem, Integer> answers() {
        var answers = new LinkedHashMap<PainItem, Integer>();
        answer(answers, PainItem.BACK_AVERAGE, backAverage);
        answer(answers, PainItem.BACK_WORST, backWorst);
        answer(answers, PainItem.LEG, leg);
        answer(answers, PainItem.FOOT_LEFT, footLeft);
        answer(answers, PainItem.FOOT_RIGHT, footRight);
        return answers;
    }

    private static void answer(Map<PainItem, Integer> answers, PainItem item, String typed) {
        Typed.whole(typed, PainItem.LEAST, PainItem.MOST).ifPresent(value -> answers.put(item, value));
    }
}
