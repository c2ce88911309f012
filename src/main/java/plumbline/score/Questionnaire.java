package plumbline.score;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.page.Language;
import plumbline.score.wording.Fit;

/**
 * How one instrument is asked on a form.
 *
 * @param byItem whether it is answered item by item, or as the totals of somebody who holds the paper
 * @param scales the totals that are asked for
 * @param required those of them that must be answered
 * @param official the words of its items, where there are any
 * @param typed what was chosen or typed in a field
 */
record Questionnaire(
        Instrument instrument,
        boolean byItem,
        List<Scale> scales,
        Set<Scale> required,
        @Nullable Fit official,
        Function<String, Set<String>> typed) {

    static final String TICKED = "ticked";
    static final String NONE_TICKED = "none";

    private static final Pattern AFTER_DASH = Pattern.compile("-([a-z])");

    /** The questions in the order they are asked. */
    List<Question> questions() {
        if (!byItem) {
            return scales.stream().map(this::question).toList();
        }
        return instrument.items().answered() == Items.Way.TICK
                ? List.of(ticks())
                : IntStream.rangeClosed(1, instrument.items().count())
                        .mapToObj(this::question)
                        .toList();
    }

    /** The one about a total. */
    Question question(Scale scale) {
        var range = scale.range();
        var field = field(scale);
        var least = (int) range.least();
        var most = (int) range.most();
        var tapped = range.whole() && range.width() <= 10;
        return new Question(
                field,
                scale.question(),
                tapped ? scale.recall() : scale.recall() + ", " + range.asks(),
                tapped ? Question.numbers(least, most) : List.of(),
                false,
                tapped ? low(scale) : "",
                tapped ? high(scale) : "",
                !required.contains(scale),
                typed.apply(field));
    }

    private static String low(Scale scale) {
        return Instrument.of(scale) == Instrument.PAIN
                ? "0 " + Language.say("no pain")
                : scale.meaning(scale.range().least());
    }

    private static String high(Scale scale) {
        return Instrument.of(scale) == Instrument.PAIN
                ? "10 " + Language.say("worst imaginable")
                : scale.meaning(scale.range().most());
    }

    /** The one about an item, of which the first is number 1. */
    Question question(int number) {
        var items = instrument.items();
        var field = Items.field(number);
        return new Question(
                field, label(number), "", options(number), false, items.low(), items.high(), true, typed.apply(field));
    }

    private String label(int number) {
        return official == null
                ? instrument.items().label(number)
                : official.item(number).text();
    }

    private List<Question.Option> options(int number) {
        var items = instrument.items();
        if (items.answered() == Items.Way.YES_NO) {
            return List.of(new Question.Option("1", Language.say("Yes")), new Question.Option("0", Language.say("No")));
        }
        var numbers = Question.numbers(0, items.worst());
        return official == null
                ? numbers
                : numbers.stream()
                        .map(option -> new Question.Option(
                                option.value(), official.item(number).answer(Integer.parseInt(option.value()))))
                        .toList();
    }

    private Question ticks() {
        var options = Stream.concat(
                        IntStream.rangeClosed(1, instrument.items().count()).mapToObj(this::tick),
                        Stream.of(new Question.Option(NONE_TICKED, Language.say("None"))))
                .toList();
        return new Question(
                TICKED,
                Language.say("The numbers that are ticked on the paper"),
                "",
                options,
                true,
                "",
                "",
                false,
                typed.apply(TICKED));
    }

    private Question.Option tick(int number) {
        var value = Integer.toString(number);
        return new Question.Option(value, official == null ? value : value + " " + label(number));
    }

    /** back-now is backNow */
    static String field(Scale scale) {
        return AFTER_DASH.matcher(scale.code()).replaceAll(letter -> letter.group(1)
                .toUpperCase(Locale.ROOT));
    }
}
