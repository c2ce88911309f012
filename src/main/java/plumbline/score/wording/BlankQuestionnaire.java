package plumbline.score.wording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import plumbline.page.Language;
import plumbline.score.Instrument;
import plumbline.score.Items;

/** A FHIR R4 Questionnaire of an instrument that fits it, with our own short labels where the wording belongs. */
final class BlankQuestionnaire {

    private BlankQuestionnaire() {}

    /** As JSON: maps, lists and texts. */
    static Map<String, Object> of(Instrument instrument) {
        var questionnaire = new LinkedHashMap<String, Object>();
        questionnaire.put("resourceType", "Questionnaire");
        questionnaire.put("status", "draft");
        questionnaire.put("title", instrument.label());
        questionnaire.put("copyright", Language.say("Whose the wording is"));
        questionnaire.put(
                "item",
                IntStream.rangeClosed(1, instrument.items().count())
                        .mapToObj(number -> item(instrument, number))
                        .toList());
        return questionnaire;
    }

    private static Map<String, Object> item(Instrument instrument, int number) {
        var items = instrument.items();
        var item = new LinkedHashMap<String, Object>();
        item.put("linkId", Fit.linkId(instrument, number));
        item.put("text", items.label(number));
        if (items.answered() == Items.Way.NUMBER) {
            item.put("type", "choice");
            item.put("answerOption", options(items.worst()));
        } else {
            item.put("type", "boolean");
        }
        return item;
    }

    private static List<Map<String, Object>> options(int worst) {
        return IntStream.rangeClosed(0, worst)
                .mapToObj(value -> Map.<String, Object>of(
                        "valueCoding", Map.of("code", Integer.toString(value), "display", Integer.toString(value))))
                .toList();
    }
}
