package plumbline.exam;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import plumbline.exam.finding.Section;
import plumbline.testing.Visitor;

/** Exams of a test, filled in as a browser does: a section is sent with everything it showed. */
public final class ExamExample {

    private ExamExample() {}

    /** @return the address of a draft begun today, or of the one that was begun already */
    public static String begunBy(Visitor visitor, String patient) {
        var location = visitor.post(patient + "/exams", Map.of())
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return location.substring(location.indexOf("/c/"));
    }

    public static String at(String exam, Section section) {
        return exam + "/" + section.path();
    }

    /** What the form of a section holds when it is opened. */
    public static Map<String, String> shown(Visitor visitor, String exam, Section section) {
        var form = new LinkedHashMap<String, String>();
        for (var input : visitor.page(at(exam, section)).select("form.exam [name]")) {
            if (!isUnset(input)) {
                form.putIfAbsent(input.attr("name"), input.val());
            }
        }
        return form;
    }

    private static boolean isUnset(Element input) {
        return input.attr("type").equals("radio")
                ? !input.hasAttr("checked")
                : input.val().isEmpty();
    }

    /** Saves a section with these answers instead of those it showed. */
    public static Response saved(Visitor visitor, String exam, Section section, String... typed) {
        return visitor.post(at(exam, section), Visitor.form(shown(visitor, exam, section), typed));
    }

    /** Signs, with these answers in the last section. */
    public static Response signed(Visitor visitor, String exam, String... typed) {
        return visitor.post(exam + "/signature", Visitor.form(shown(visitor, exam, Section.CLOSING), typed));
    }
}
