package plumbline.score.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.score.Instrument;

class FitTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PAIN", "LINE", "PROMIS", "IMPRESSION_OF_CHANGE"})
    void theFileToBeginWithFits(Instrument instrument) {
        var fit = fit(instrument, file -> {});

        assertThat(fit.problems()).isEmpty();
        assertThat(fit.items()).hasSize(instrument.items().count());
    }

    @Test
    void questionsStandInTheOrderOfTheInstrumentWhateverTheFileGroups() {
        // given
        var fit = fit(Instrument.PEG, file -> {
            var items = (ArrayNode) file.get("item");
            var first = (ObjectNode) items.remove(0);
            first.put("text", "  The first, in official words  ");
            var group = items.addObject().put("linkId", "part").put("type", "group");
            group.putArray("item").addObject().put("type", "display").put("text", "Now think of last week");
            ((ArrayNode) group.get("item")).add(first);
        });

        // then
        assertThat(fit.problems()).isEmpty();
        assertThat(fit.items().getFirst().text()).isEqualTo("The first, in official words");
        assertThat(fit.items()).extracting(OfficialItem::number).containsExactly(1, 2, 3);
    }

    @Test
    void anAnswerCountsByItsIntegerItsOrdinalValueOrItsCode() {
        // given
        var fit = fit(Instrument.OSWESTRY, file -> {
            var options = ((ObjectNode) file.get("item").get(0)).putArray("answerOption");
            options.addObject().put("valueInteger", 0);
            IntStream.rangeClosed(1, 4).forEach(value -> {
                var option = options.addObject();
                option.putObject("valueCoding").put("code", "LA" + value).put("display", "in words " + value);
                option.putArray("extension")
                        .addObject()
                        .put("url", "http://hl7.org/fhir/StructureDefinition/ordinalValue")
                        .put("valueDecimal", value);
            });
            options.addObject().putObject("valueCoding").put("code", "5").put("display", "at worst");
        });

        // then
        assertThat(fit.problems()).isEmpty();
        var first = fit.items().getFirst();
        assertThat(List.of(first.answer(3), first.answer(5))).containsExactly("3 in words 3", "5 at worst");
    }

    @Test
    void everyReasonIsGivenAtOnce() {
        // given
        var fit = fit(Instrument.OSWESTRY, file -> {
            file.put("status", "retired");
            var items = (ArrayNode) file.get("item");
            ((ObjectNode) items.get(0)).put("linkId", "odi-11");
            ((ObjectNode) items.get(1)).put("text", " ");
            ((ObjectNode) items.get(2)).put("type", "boolean");
            ((ArrayNode) items.get(3).get("answerOption")).remove(0);
            ((ObjectNode) items.get(4)).put("repeats", true);
            items.add(items.get(5).deepCopy());
        });

        // then
        assertThat(fit.problems())
                .containsExactlyInAnyOrder(
                        "The Questionnaire says of itself that it is retired",
                        "“odi-1” is missing",
                        "“odi-11” is no item of this instrument",
                        "“odi-2” needs a text of at most 1000 characters",
                        "“odi-3” must be a choice, or an integer",
                        "“odi-4” must offer the answers 0 to 5, each once, by a number, an ordinal value or a code",
                        "“odi-5” takes several answers, where the instrument takes one",
                        "“odi-6” is there twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "\"text\"",
                "{}",
                "{\"resourceType\": \"Patient\"}",
                "{\"resourceType\": \"Questionnaire\", \"item\": 7}",
                "{\"resourceType\": \"Questionnaire\", \"item\": [{\"item\": \"x\"}]}"
            })
    void whatIsNoQuestionnaireIsRefusedWithAReason(String text) {
        assertThat(Fit.of(text, Instrument.PEG).problems()).isNotEmpty().allSatisfy(problem -> assertThat(problem)
                .doesNotContain("Exception", "java", "plumbline"));
    }

    @Test
    void aNumberIsNotAskedOfATick() {
        var fit = fit(Instrument.START_BACK, file -> file.get("item")
                .forEach(item -> ((ObjectNode) item).put("type", "integer")));

        assertThat(fit.problems()).hasSize(9).allMatch(problem -> problem.endsWith("must be a choice, or a boolean"));
    }

    /** The blank file of an instrument, changed. */
    private static Fit fit(Instrument instrument, Consumer<ObjectNode> change) {
        ObjectNode file = JSON.valueToTree(BlankQuestionnaire.of(instrument));
        change.accept(file);
        try {
            return Fit.of(JSON.writeValueAsString(file), instrument);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
