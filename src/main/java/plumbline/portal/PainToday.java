package plumbline.portal;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Form;
import plumbline.page.Typed;
import plumbline.page.Whole;
import plumbline.score.Scale;
import plumbline.score.Scored;

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
    List<Scored> scored() {
        return Stream.of(
                        answer(Scale.BACK_AVERAGE, backAverage),
                        answer(Scale.BACK_WORST, backWorst),
                        answer(Scale.LEG, leg),
                        answer(Scale.FOOT_LEFT, footLeft),
                        answer(Scale.FOOT_RIGHT, footRight))
                .flatMap(answer -> answer)
                .toList();
    }

    private static Stream<Scored> answer(Scale scale, String typed) {
        return Typed.whole(typed, 0, 10).stream().mapToObj(value -> Scored.entered(scale, value));
    }
}
