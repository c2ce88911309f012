package plumbline.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import plumbline.demo.DemoPerson;
import plumbline.journey.Browser;
import plumbline.journey.Cookies;

/** One after the other on one connection, compressed, as a browser asks. */
final class Requests {

    /**
     * What so many requests took.
     *
     * @param median of their times, from the first byte sent to the last one received
     * @param processor time of the server's process for each
     */
    record Took(Duration median, Duration processor) {}

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private @Nullable Cookies cookies;

    /** Takes over the cookies of somebody who signs in with a browser, as people do. */
    void signIn(URI application, DemoPerson person) {
        try (var browser = new Browser();
                var visit = browser.atADesk(application.toString()).signIn(person)) {
            cookies = Cookies.of(visit, application.toString());
        }
    }

    String page(String address) throws IOException, InterruptedException {
        var answer = http.send(request(address).build(), BodyHandlers.ofString());
        require(answer.statusCode(), address);
        return answer.body();
    }

    /** Asks for a page, as often before to warm up as then to measure. */
    Took measure(String address, ProcessHandle server, int times) throws IOException, InterruptedException {
        ask(address, times);
        var before = processor(server);
        var took = ask(address, times);
        var processor = processor(server).minus(before);
        Arrays.sort(took);
        return new Took(Duration.ofNanos(took[times / 2]), processor.dividedBy(times));
    }

    private long[] ask(String address, int times) throws IOException, InterruptedException {
        var took = new long[times];
        for (int i = 0; i < times; i++) {
            var begun = System.nanoTime();
            var answer =
                    http.send(request(address).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
            took[i] = System.nanoTime() - begun;
            require(answer.statusCode(), address);
            if (cookies != null) {
                cookies.keep(answer.headers().allValues("set-cookie"));
            }
        }
        return took;
    }

    private HttpRequest.Builder request(String address) {
        var request = HttpRequest.newBuilder(URI.create(address));
        return cookies == null ? request : request.header("Cookie", cookies.header());
    }

    private static Duration processor(ProcessHandle server) {
        return server.info().totalCpuDuration().orElseThrow();
    }

    private static void require(int status, String address) {
        if (status != 200) {
            throw new IllegalStateException(address + " answered " + status);
        }
    }
}
