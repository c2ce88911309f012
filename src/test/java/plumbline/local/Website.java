package plumbline.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Something that will answer at an address sooner or later. */
record Website(URI address) {
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(500);

    /** Waits, without end, until it answers with anything but an error of its own. */
    void awaitAnswer() throws InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        while (!answers(http)) {
            Thread.sleep(BETWEEN_QUESTIONS);
        }
    }

    private boolean answers(HttpClient http) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(address).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() < 500;
        } catch (IOException notListeningYet) {
            return false;
        }
    }
}
