package plumbline.testing;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import plumbline.demo.DemoPerson;

/** One demo person who asks by script instead of with a browser. */
public record Script(DemoPerson person) {

    public static Script of(DemoPerson person) {
        return new Script(person);
    }

    /** Where scripts find the patient whose chart is at that address. */
    public static String address(String chart) {
        return chart.replaceFirst("^/c/", "/api/");
    }

    public Response get(String path) {
        return Visitor.as(person).get(path);
    }

    public Response post(String path, Map<String, ?> json) {
        return Visitor.as(person)
                .request()
                .contentType(ContentType.JSON)
                .body(json)
                .post(path);
    }

    public Response postFile(String path, String csv) {
        return Visitor.as(person).request().contentType("text/csv").body(csv).post(path);
    }
}
