package plumbline.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import plumbline.demo.DemoPerson;

/** One demo person with a browser that shows pages and sends forms, and follows no redirect by itself. */
public record Visitor(DemoPerson person) {

    public static Visitor as(DemoPerson person) {
        return new Visitor(person);
    }

    public Response get(String path) {
        return request().get(path);
    }

    /** A page that must be there. */
    public Document page(String path) {
        return html(get(path).then().statusCode(200).extract().response());
    }

    public Response post(String path, Map<String, String> form) {
        return request()
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(form)
                .post(path);
    }

    /** The page that followed a POST, which must have led somewhere. */
    public Document followed(Response answer) {
        return page(answer.then().statusCode(303).extract().header("Location"));
    }

    public RequestSpecification request() {
        return given().redirects().follow(false).header(SignInByName.AS, person.username());
    }

    /** An answer as a document. */
    public static Document html(Response answer) {
        return Jsoup.parse(answer.body().asString());
    }

    /** A form with some fields other than usual. */
    public static Map<String, String> form(Map<String, String> usual, Map<String, String> changes) {
        var form = new LinkedHashMap<>(usual);
        form.putAll(changes);
        return form;
    }

    /** A form with some fields other than usual, each followed by its value. */
    public static Map<String, String> form(Map<String, String> usual, String... changes) {
        var form = new LinkedHashMap<>(usual);
        for (int i = 0; i < changes.length; i += 2) {
            form.put(changes[i], changes[i + 1]);
        }
        return form;
    }
}
