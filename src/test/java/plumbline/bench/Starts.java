package plumbline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import plumbline.demo.DemoPerson;
import plumbline.local.PackagedApplication;

/** How soon the packaged application is ready and how much memory it then has, with the AOT cache beside it and without. */
final class Starts {

    private static final int TIMES = 7;
    private static final int PAGES = 200;

    /**
     * @param seconds from the start of the process until it says it is ready
     * @param megabytes resident then
     * @param busy resident after some hundred pages
     */
    private record Start(double seconds, double megabytes, double busy) {}

    private Starts() {}

    /** Starts it by turns with and without the cache, and prints the medians. */
    static void measure(Path jar) throws Exception {
        var cache = jar.resolveSibling("app.aot");
        if (Files.notExists(cache)) {
            throw new IllegalStateException("There is no cache; it is packaged with -Daot");
        }
        var without = new ArrayList<Start>();
        var with = new ArrayList<Start>();
        for (int i = 0; i < TIMES; i++) {
            without.add(start(jar));
            // Not to be used silently without.
            with.add(start(jar, "-XX:AOTCache=" + cache, "-XX:AOTMode=on"));
        }
        print("without the cache", without);
        print("with the cache", with);
    }

    private static Start start(Path jar, String... options) throws Exception {
        try (var application = PackagedApplication.on(jar, options)) {
            application.kill();
            var begun = System.nanoTime();
            application.start();
            var seconds = (System.nanoTime() - begun) / 1e9;
            var megabytes = resident(application);
            var requests = new Requests();
            requests.signIn(application.address(), DemoPerson.CLINICIAN_NORTH);
            requests.measure(application.address() + "/c/northside/patients", application.process(), PAGES);
            return new Start(seconds, megabytes, resident(application));
        }
    }

    private static double resident(PackagedApplication application) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + application.process().pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    private static void print(String what, List<Start> starts) {
        System.out.printf(
                "%-20s ready after %.2f s (%.2f to %.2f), %.0f MB then, %.0f MB after %d pages%n",
                what,
                median(starts.stream().map(Start::seconds).toList()),
                starts.stream().mapToDouble(Start::seconds).min().orElseThrow(),
                starts.stream().mapToDouble(Start::seconds).max().orElseThrow(),
                median(starts.stream().map(Start::megabytes).toList()),
                median(starts.stream().map(Start::busy).toList()),
                2 * PAGES);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
