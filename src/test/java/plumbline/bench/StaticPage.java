package plumbline.bench;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A page as it was once answered, as a template without a value: on the HTTP server and the template engine of the application,
 * compressed like there, and nothing around it. Runs in a process of its own.
 */
final class StaticPage implements AutoCloseable {

    private final Process process;
    private final int port;

    private StaticPage(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Template template(String html) {
        return Engine.builder().addDefaults().build().parse("{|" + html + "|}");
    }

    static StaticPage of(String html) throws IOException {
        var file = Files.createTempFile("page", ".html");
        Files.writeString(file, html);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StaticPage.class.getName(),
                file.toString()));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new StaticPage(process, Integer.parseInt(process.inputReader().readLine()));
    }

    String address() {
        return "http://localhost:" + port + "/";
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
    }

    /**
     * Serves the page until whoever started it is gone, and says on which port.
     *
     * @param arguments the file with the page
     */
    public static void main(String[] arguments) throws Exception {
        var template = template(Files.readString(Path.of(arguments[0])));
        var server = Vertx.vertx()
                .createHttpServer(new HttpServerOptions().setCompressionSupported(true))
                .requestHandler(request -> request.response()
                        .putHeader("Content-Type", "text/html; charset=utf-8")
                        .end(template.render()));
        System.out.println(server.listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get()
                .actualPort());
        while (System.in.read() >= 0) {
            // Nothing is ever said; the end of the stream is that of the parent.
        }
        System.exit(0);
    }
}
