package plumbline.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.testing.PageServers;
import plumbline.testing.SignInByName;

/**
 * Addresses that one part of a server might read in one way and the next part in another. They go over a socket of their own,
 * because every client library tidies them first.
 */
@QuarkusTest
@WithTestResource(PageServers.class)
class PathTricksTest {

    private static final Map<String, UnaryOperator<String>> TRICKS = new TreeMap<>(Map.ofEntries(
            Map.entry("a path parameter at the end", path -> path + ";a"),
            Map.entry("a path parameter in between", path -> path.replaceFirst("^/(\\w+)/", "/$1;a/")),
            Map.entry("an encoded path parameter", path -> path + "%3Ba"),
            Map.entry("two slashes in front", path -> "/" + path),
            Map.entry("two slashes in between", path -> path.replaceFirst("^/(\\w+)/", "/$1//")),
            Map.entry("a dot at the end", path -> path + "/."),
            Map.entry("a dot in between", path -> path.replaceFirst("^/(\\w+)/", "/$1/./")),
            Map.entry("an encoded slash at the end", path -> path + "%2F"),
            Map.entry("an encoded slash in between", path -> path.replaceFirst("^/(\\w+)/", "/$1%2f")),
            Map.entry("a backslash at the end", path -> path + "\\"),
            Map.entry("a backslash in between", path -> path.replaceFirst("^/(\\w+)/", "/$1\\\\")),
            Map.entry("an encoded backslash", path -> path.replaceFirst("^/(\\w+)/", "/$1%5c")),
            Map.entry(
                    "upper case",
                    path -> path.replace("/c/", "/C/").replace("/my/", "/MY/").replace("/api/", "/API/")),
            Map.entry("a clinic in upper case", path -> path.replace("northside", "NORTHSIDE")),
            Map.entry("a slash at the end", path -> path + "/"),
            Map.entry("from elsewhere and back", path -> "/signed-in/.." + path),
            Map.entry("from the own clinic and back", path -> path.replace("northside", "harbour/../northside")),
            Map.entry("the same, encoded", path -> path.replace("northside", "harbour/%2e%2e/northside")),
            Map.entry("an encoded letter", path -> path.replace("northside", "%6eorthside")),
            Map.entry("encoded twice", path -> path.replace("northside", "%256eorthside")),
            Map.entry("a null at the end", path -> path + "%00"),
            Map.entry("a fragment", path -> path + "%23"),
            Map.entry("a whole address", path -> "http://localhost" + path)));

    /** Nothing was shown and nothing done. */
    private static final List<Integer> REFUSED = List.of(302, 400, 401, 403, 404, 405);

    @TestHTTPResource
    URI address;

    private final Crawl crawl = new Crawl();

    @Test
    void noOtherClinicIsReachedByWritingItsAddressDifferently() throws IOException {
        assertThat(reached(DemoPerson.CLINICIAN_HARBOUR, Routes.ALL)).isEmpty();
    }

    @Test
    void norIsWhatOnesRoleDoesNotInclude() throws IOException {
        assertThat(reached(
                        DemoPerson.ASSISTANT_NORTH,
                        Routes.ALL.stream()
                                .filter(route -> isForbiddenToAssistants(route.path()))
                                .toList()))
                .isEmpty();
    }

    private static boolean isForbiddenToAssistants(String path) {
        return Routes.ALL.stream().filter(route -> route.path().equals(path)).noneMatch(route -> route.roles()
                .contains("assistant"));
    }

    /** What came through, by the way in which it was asked for. */
    private List<String> reached(DemoPerson person, List<Routes.Route> routes) throws IOException {
        var paths = routes.stream()
                .filter(route -> route.path().contains("{clinic}"))
                .map(route -> crawl.path(route, plumbline.demo.DemoClinic.NORTHSIDE, DemoPatient.MARGIT))
                .distinct()
                .toList();
        try (var line = new Line(address)) {
            return TRICKS.entrySet().stream()
                    .flatMap(trick -> paths.stream()
                            .map(path -> trick.getValue().apply(path))
                            .flatMap(path -> line.ask("GET", path, person).stream()
                                    .filter(answer -> !REFUSED.contains(answer))
                                    .map(answer -> answer + " by " + trick.getKey() + ": " + path)))
                    .collect(Collectors.toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "PROPFIND"})
    void noMethodThatNobodyWroteDoesAnything(String method) throws IOException {
        try (var line = new Line(address)) {
            assertThat(line.ask(method, "/c/northside/patients/" + DemoPatient.MARGIT.id(), DemoPerson.CLINICIAN_NORTH))
                    .allMatch(List.of(400, 404, 405, 501)::contains);
        }
    }

    /** A connection on which anything can be asked for; a server that ends it has refused. */
    private static final class Line implements AutoCloseable {
        private final URI address;
        private Socket socket;
        private BufferedReader answers;

        Line(URI address) throws IOException {
            this.address = address;
            connect();
        }

        private void connect() throws IOException {
            socket = new Socket(address.getHost(), address.getPort());
            socket.setTcpNoDelay(true);
            answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        }

        /** The status of the answer; nothing where there was none. */
        List<Integer> ask(String method, String path, DemoPerson person) {
            try {
                socket.getOutputStream()
                        .write("%s %s HTTP/1.1\r\nHost: localhost\r\n%s: %s\r\n\r\n"
                                .formatted(method, path, SignInByName.AS, person.username())
                                .getBytes(StandardCharsets.ISO_8859_1));
                return read();
            } catch (IOException broken) {
                return again();
            }
        }

        private List<Integer> again() {
            try {
                socket.close();
                connect();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return List.of();
        }

        private List<Integer> read() throws IOException {
            var status = answers.readLine();
            if (status == null) {
                return again();
            }
            var length = 0;
            var chunked = false;
            var closes = false;
            for (var header = answers.readLine(); header != null && !header.isEmpty(); header = answers.readLine()) {
                var lower = header.toLowerCase(java.util.Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(lower.substring(15).strip());
                }
                chunked |= lower.startsWith("transfer-encoding: chunked");
                closes |= lower.startsWith("connection: close");
            }
            while (chunked) {
                var size = Integer.parseInt(answers.readLine(), 16);
                skip(size);
                answers.readLine();
                chunked = size > 0;
            }
            skip(length);
            if (closes) {
                again();
            }
            return List.of(Integer.parseInt(status.split(" ")[1]));
        }

        private void skip(int characters) throws IOException {
            for (int left = characters; left > 0; ) {
                left -= (int) answers.skip(left);
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
