package plumbline.journey;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The machine's Chromium. Every visit is a window of its own, with no cookie of another. */
public final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--no-first-run");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(FLAGS));

    /** A window as on a desk. */
    public Visit atADesk(String address) {
        return visit(address, 1280, 900, options -> {});
    }

    /** A window as on a telephone, with a finger. */
    public Visit onAPhone(String address) {
        return visit(address, 390, 844, options -> options.setHasTouch(true));
    }

    /** A window in which no script runs. */
    public Visit withoutScripts(String address) {
        return visit(address, 1280, 900, options -> options.setJavaScriptEnabled(false));
    }

    /** A window on a desk that says who is in front of it, for an application that believes such a header. */
    public Visit as(String address, Map<String, String> headers) {
        return visit(address, 1280, 900, options -> options.setExtraHTTPHeaders(headers));
    }

    private Visit visit(String address, int width, int height, Consumer<NewContextOptions> special) {
        var options = new NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(width, height)
                .setLocale("en-GB");
        special.accept(options);
        var window = chromium.newContext(options);
        window.setDefaultTimeout(20_000);
        return new Visit(window.newPage());
    }

    private static Path executable() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium on the PATH"));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
