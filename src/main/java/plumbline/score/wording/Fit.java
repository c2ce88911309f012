package plumbline.score.wording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import plumbline.page.Language;
import plumbline.score.Instrument;
import plumbline.score.Items;

/**
 * A Questionnaire held against an instrument: its items, or the reasons why it is not this instrument. Each item of the
 * instrument must be there once, under the link id {@code <code>-<number>}, and nothing else may be asked.
 *
 * @param title of the Questionnaire
 * @param copyright as it states it, to be shown with it
 * @param items one for each item in its order; meaningful only without problems
 * @param problems as sentences
 */
public record Fit(String title, String copyright, List<OfficialItem> items, List<String> problems) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 1000;

    static Fit of(String text, Instrument instrument) {
        try {
            var read = JSON.readValue(text, Questionnaire.class);
            if (read == null || !"Questionnaire".equals(read.resourceType())) {
                return refused(Language.say("The file is no FHIR resource of the type Questionnaire"));
            }
            return new Reading(instrument, read).fit();
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            return refused(
                    place == null
                            ? Language.say("The file is not JSON")
                            : Language.say(
                                    "The file is not the JSON of a Questionnaire: line %d, column %d cannot be read",
                                    place.getLineNr(), place.getColumnNr()));
        }
    }

    private static Fit refused(String problem) {
        return new Fit("", "", List.of(), List.of(problem));
    }

    public boolean isGood() {
        return problems.isEmpty();
    }

    /** One item, counted from 1. */
    public OfficialItem item(int number) {
        return items.get(number - 1);
    }

    /** The link id of an item, counted from 1. */
    public static String linkId(Instrument instrument, int number) {
        return instrument.code() + "-" + number;
    }

    private static final class Reading {

        private final Instrument instrument;
        private final Items own;
        private final Questionnaire read;
        private final List<String> problems = new ArrayList<>();

        Reading(Instrument instrument, Questionnaire read) {
            this.instrument = instrument;
            this.own = instrument.items();
            this.read = read;
        }

        Fit fit() {
            if ("retired".equals(read.status())) {
                problems.add(Language.say("The Questionnaire says of itself that it is retired"));
            }
            var asked = asked();
            var items = IntStream.rangeClosed(1, own.count())
                    .mapToObj(number -> item(number, asked.remove(linkId(instrument, number))))
                    .filter(Objects::nonNull)
                    .toList();
            asked.keySet()
                    .forEach(linkId ->
                            problems.add(Language.say("“%s” is no item of this instrument", shortened(linkId))));
            return new Fit(text(read.title()), text(read.copyright()), items, List.copyOf(problems));
        }

        private Map<String, Questionnaire.Item> asked() {
            var asked = new LinkedHashMap<String, Questionnaire.Item>();
            read.items().filter(Questionnaire.Item::isQuestion).forEach(item -> {
                var linkId = text(item.linkId());
                if (asked.putIfAbsent(linkId, item) != null) {
                    problems.add(Language.say("“%s” is there twice", shortened(linkId)));
                }
            });
            return asked;
        }

        private @Nullable OfficialItem item(int number, Questionnaire.@Nullable Item item) {
            var linkId = linkId(instrument, number);
            if (item == null) {
                problems.add(Language.say("“%s” is missing", linkId));
                return null;
            }
            var text = text(item.text());
            if (text.isEmpty() || text.length() > LONGEST) {
                problems.add(Language.say("“%s” needs a text of at most %d characters", linkId, LONGEST));
            }
            if (Boolean.TRUE.equals(item.repeats())) {
                problems.add(Language.say("“%s” takes several answers, where the instrument takes one", linkId));
            }
            return new OfficialItem(number, text, answers(linkId, item));
        }

        private SortedMap<Integer, String> answers(String linkId, Questionnaire.Item item) {
            var answers = new TreeMap<Integer, String>();
            switch (text(item.type())) {
                case "choice" -> fill(answers, linkId, item);
                case "integer" -> refuseUnless(own.answered() == Items.Way.NUMBER, linkId);
                case "boolean" -> refuseUnless(own.answered() != Items.Way.NUMBER, linkId);
                default -> refuseUnless(false, linkId);
            }
            return answers;
        }

        private void fill(SortedMap<Integer, String> answers, String linkId, Questionnaire.Item item) {
            var options = item.answerOption() == null ? List.<Questionnaire.Option>of() : item.answerOption();
            for (var option : options) {
                var number = option.number();
                if (number != null) {
                    answers.put(number, option.display());
                }
            }
            var expected = IntStream.rangeClosed(0, own.worst()).boxed().toList();
            if (options.size() != expected.size()
                    || !List.copyOf(answers.keySet()).equals(expected)) {
                problems.add(Language.say(
                        "“%s” must offer the answers 0 to %d, each once, by a number, an ordinal value or a code",
                        linkId, own.worst()));
            }
        }

        private void refuseUnless(boolean fits, String linkId) {
            if (!fits) {
                problems.add(
                        own.answered() == Items.Way.NUMBER
                                ? Language.say("“%s” must be a choice, or an integer", linkId)
                                : Language.say("“%s” must be a choice, or a boolean", linkId));
            }
        }

        private static String text(@Nullable String text) {
            return text == null ? "" : text.strip();
        }

        private static String shortened(String linkId) {
            return linkId.length() <= 60 ? linkId : linkId.substring(0, 60) + "…";
        }
    }
}
