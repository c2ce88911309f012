package plumbline.testing;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Episodes of a patient who was registered for one test. */
public final class EpisodeExample {

    private EpisodeExample() {}

    /** What is typed to open one for heel pain on the left, of which nobody knows when it began. */
    public static Map<String, String> heelPain(LocalDate openedOn) {
        return Map.of(
                "submission", UUID.randomUUID().toString(),
                "complaint", "Heel pain",
                "complaintSide", "LEFT",
                "onset", "",
                "openedOn", openedOn.toString());
    }

    /** Opens that one, which is then the current one. */
    public static void opened(Visitor visitor, String chart, LocalDate openedOn) {
        visitor.post(chart + "/episodes", heelPain(openedOn)).then().statusCode(303);
    }

    /** Corrects the day on which the current one was opened. */
    public static void moved(Visitor visitor, String chart, LocalDate openedOn) {
        var edit = visitor.page(chart + currentOn(visitor, chart) + "/edit");
        var form = edit.select("main form");
        visitor.post(
                        form.attr("action"),
                        Map.of(
                                "submission", UUID.randomUUID().toString(),
                                "version", form.select("[name=version]").val(),
                                "complaint", form.select("#complaint").val(),
                                "complaintSide",
                                        form.select("#complaintSide [selected]").val(),
                                "onset", form.select("#onset").val(),
                                "openedOn", openedOn.toString()))
                .then()
                .statusCode(303);
    }

    /** The address of the current one below that of the chart. */
    public static String currentOn(Visitor visitor, String chart) {
        var edit = visitor.page(chart)
                .select("section[aria-labelledby=episode] .card-head a")
                .attr("href");
        return edit.substring(edit.indexOf("/episodes"), edit.lastIndexOf("/edit"));
    }
}
