package plumbline.journey;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The machine's Chromium, which all tests share. Every visit is a window of its own, with no cookie of another. */
public final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--no-first-run");

    private static final class Shared {
        /** Begun by a thread that keeps no virtual machine from ending, as the threads are that it begins. */
        static final com.microsoft.playwright.Browser CHROMIUM =
                CompletableFuture.supplyAsync(Browser::launched).join();
    }

    private final List<BrowserContext> windows = new ArrayList<>();

    private static com.microsoft.playwright.Browser launched() {
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(FLAGS));
    }

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
        var window = Shared.CHROMIUM.newContext(options);
        windows.add(window);
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
        windows.forEach(BrowserContext::close);
    }
}
