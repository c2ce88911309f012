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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import plumbline.journey.Visit;

/** The session of somebody who has signed in with a browser, for requests without one, at whichever server. */
final class Session {

    /** Longer than the application lets anything take. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, String> cookies = new HashMap<>();

    /** With the cookies that the browser has at the moment. */
    static Session of(Visit visit) {
        var session = new Session();
        visit.page().context().cookies().forEach(cookie -> session.cookies.put(cookie.name, cookie.value));
        return session;
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
        var unique = UUID.randomUUID().toString();
        var answer = post(
                server,
                "/c/northside/patients",
                Map.of(
                        "submission", unique,
                        "recordNumber", unique.substring(0, 30),
                        "givenName", "Sigrid",
                        "familyName", unique.substring(0, 8),
                        "birthDate", "1971-05-04",
                        "sex", "FEMALE",
                        "complaint", "Low back pain",
                        "complaintSide", "CENTRAL",
                        "onset", "1999-01",
                        "someoneElse", "yes"));
        var location = answer.headers().firstValue("Location");
        return URI.create(location.orElseThrow(() -> new IllegalStateException("Nobody was registered: " + answer)))
                .getPath();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer =
                http.send(request.timeout(PATIENCE).header("Cookie", cookies()).build(), BodyHandlers.ofString());
        keep(answer.headers().allValues("set-cookie"));
        return answer;
    }

    private synchronized String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** The session is renewed every few minutes; what one answer sets belongs together. */
    private synchronized void keep(List<String> set) {
        for (var cookie : set) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
    }
}
