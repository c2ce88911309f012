package plumbline.exam.rating;

import jakarta.validation.constraints.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import plumbline.exam.finding.Criterion;
import plumbline.page.Form;
import plumbline.page.Words;

/** What a second rater answers: each criterion of both feet, with a number or with "not tested". */
public class SecondRatingForm extends Form {

    private static final String NOT_TESTED = "not-tested";
    private static final String RATING = "-[12]|[012]|" + NOT_TESTED;
    private static final String CHOOSE = "Choose −2 to +2, or not tested";

    @RestForm
    @Pattern(regexp = RATING, message = CHOOSE) public String leftTalarHead = "";

    @RestForm
    @Pattern(regexp = RATING, message = CHOOSE) public String rightTalarHead = "";

    @RestForm
    @Pattern(regexp = RATING, message = CHOOSE) public String leftMalleolarCurves = "";

    @RestForm
    @Pattern(regexp = RATING, message = CHOOSE) public String rightMalleolarCurves = "";

    @RestForm
    @Pattern(regexp = RATING, message = CHOOSE) public String leftCalcanealPosition = "";

    @RestForm
    @Pattern(regexp = RATING, message = CHOOSE) public String rightCalcanealPosition = "";

    @RestForm
    @Pattern(regexp = RATING, message = CHOOSE) public String leftTalonavicularBulge = "";

    @RestForm
    @Pattern(regexp = RATING, message = CHOOSE) public String rightTalonavicularBulge = "";

    @RestForm
    @Pattern(regexp = RATING, message = CHOOSE) public String leftMedialArch = "";

    @RestForm
    @Pattern(regexp = RATING, message = CHOOSE) public String rightMedialArch = "";

    @RestForm
    @Pattern(regexp = RATING, message = CHOOSE) public String leftForefootPosition = "";

    @RestForm
    @Pattern(regexp = RATING, message = CHOOSE) public String rightForefootPosition = "";

    /** One answer to choose from. */
    record Option(String value, String text, String spoken) {}

    /**
     * One input.
     *
     * @param name of the input, and of the field that holds it
     * @param label Talar head, left
     * @param letter of the side, where a word is too long
     * @param typed the value as it was sent
     */
    record Question(String name, String label, String letter, String typed) {

        public List<Option> options() {
            return Stream.concat(
                            IntStream.rangeClosed(-2, 2)
                                    .mapToObj(step ->
                                            new Option(Integer.toString(step), Words.signed(step), Words.signed(step))),
                            Stream.of(new Option(NOT_TESTED, "–", "not tested")))
                    .toList();
        }

        public String answer() {
            return typed.isEmpty() ? "no answer" : typed.equals(NOT_TESTED) ? "not tested" : typed.replace('-', '−');
        }
    }

    /** A criterion with its two inputs. */
    record Row(Criterion criterion, List<Question> questions) {}

    /** In the order of the exam. */
    public List<Row> rows() {
        return Arrays.stream(Criterion.values())
                .map(criterion -> new Row(criterion, questions(criterion)))
                .toList();
    }

    private List<Question> questions(Criterion criterion) {
        return switch (criterion) {
            case TALAR_HEAD -> questions(criterion, "TalarHead", leftTalarHead, rightTalarHead);
            case MALLEOLAR_CURVES -> questions(criterion, "MalleolarCurves", leftMalleolarCurves, rightMalleolarCurves);
            case CALCANEAL_POSITION ->
                questions(criterion, "CalcanealPosition", leftCalcanealPosition, rightCalcanealPosition);
            case TALONAVICULAR_BULGE ->
                questions(criterion, "TalonavicularBulge", leftTalonavicularBulge, rightTalonavicularBulge);
            case MEDIAL_ARCH -> questions(criterion, "MedialArch", leftMedialArch, rightMedialArch);
            case FOREFOOT_POSITION ->
                questions(criterion, "ForefootPosition", leftForefootPosition, rightForefootPosition);
        };
    }

    private static List<Question> questions(Criterion criterion, String name, String left, String right) {
        return List.of(
                new Question("left" + name, criterion.label() + ", left", "L", left),
                new Question("right" + name, criterion.label() + ", right", "R", right));
    }

    RatedFoot left() {
        return new RatedFoot(
                number(leftTalarHead),
                number(leftMalleolarCurves),
                number(leftCalcanealPosition),
                number(leftTalonavicularBulge),
                number(leftMedialArch),
                number(leftForefootPosition));
    }

    RatedFoot right() {
        return new RatedFoot(
                number(rightTalarHead),
                number(rightMalleolarCurves),
                number(rightCalcanealPosition),
                number(rightTalonavicularBulge),
                number(rightMedialArch),
                number(rightForefootPosition));
    }

    private static @Nullable Integer number(String typed) {
        return typed.equals(NOT_TESTED) ? null : Integer.valueOf(typed);
    }
}
