package plumbline.drill;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import plumbline.journey.Cookies;
import plumbline.journey.Visit;
import plumbline.testing.PatientExample;

/** The session of somebody who has signed in with a browser, for requests without one, at whichever server. */
final class Session {

    /** Longer than the application lets anything take. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Cookies cookies;

    private Session(Cookies cookies) {
        this.cookies = cookies;
    }

    /** With the cookies that the browser has at the moment. */
    static Session of(Visit visit) {
        return new Session(Cookies.of(visit, visit.page().url()));
    }

    HttpResponse<String> get(URI server, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(server.resolve(path)).GET());
    }

    HttpResponse<String> post(URI server, String path, Map<String, String> form)
            throws IOException, InterruptedException {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Registers somebody of Northside, and answers where their chart is. */
    String registers(URI server) throws IOException, InterruptedException {
        var answer = post(server, "/c/northside/patients", PatientExample.form("1999-01"));
        var location = answer.headers().firstValue("Location");
        return URI.create(location.orElseThrow(() -> new IllegalStateException("Nobody was registered: " + answer)))
                .getPath();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(
                request.timeout(PATIENCE).header("Cookie", cookies.header()).build(), BodyHandlers.ofString());
        cookies.keep(answer.headers().allValues("set-cookie"));
        return answer;
    }
}
