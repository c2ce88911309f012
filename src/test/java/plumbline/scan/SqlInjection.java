package plumbline.scan;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.journey.Browser;
import plumbline.journey.Cookies;
import plumbline.local.PackagedApplication;

/**
 * sqlmap against every parameter of ten routes of the packaged application, as a clinician who signed in: segments of the path, queries
 * and fields of forms. What it finds injectable is a fault.
 */
public final class SqlInjection {

    private static final String CHART = "/c/northside/patients/" + DemoPatient.MARGIT.id();
    private static final String FOUND = "identified the following injection point";

    /** @param form what is posted; empty for a GET. A star marks a value in a path. */
    private record Target(String path, String form) {}

    private static final List<Target> TARGETS = List.of(
            new Target("/c/northside/patients?page=1", ""),
            new Target("/c/northside/patients/search", "query=olsen"),
            new Target(
                    "/c/northside/patients/*"
                            + DemoPatient.MARGIT.id().toString().substring(1),
                    ""),
            new Target(CHART + "/progress?scale=back-average&since=", ""),
            new Target(CHART + "/scores?scale=back-average&page=1", ""),
            new Target(CHART + "/scores", "instrument=pain&day=2026-01-03&backAverage=5&submission="),
            new Target(CHART + "/exams/comparison?one=&other=&only=x", ""),
            new Target("/c/northside/outcomes?device=CUSTOM_INSOLE&posture=&wear=", ""),
            new Target("/c/northside/attention/scores?whose=mine&page=1", ""),
            new Target(
                    "/c/northside/patients",
                    "recordNumber=S-1&givenName=Scan&familyName=Ned&birthDate=1980-01-02&sex=OTHER&complaint=&complaintSide=LEFT&onset=2020"));

    private SqlInjection() {}

    /** @param arguments where the packaged application is, {@code quarkus-run.jar} */
    public static void main(String[] arguments) throws InterruptedException, IOException {
        var injectable = new ArrayList<String>();
        try (var application = PackagedApplication.on(Path.of(arguments[0]));
                var browser = new Browser();
                var nora = browser.atADesk(application.address().toString()).signIn(DemoPerson.CLINICIAN_NORTH)) {
            for (var target : TARGETS) {
                var cookies = Cookies.of(nora, application.address().toString()).header();
                if (isInjectable(application.address(), target, cookies)) {
                    injectable.add(target.path());
                }
                // Renews the session, which would end in the midst of a long scan.
                nora.goTo(CHART);
            }
        }
        System.out.println(injectable.isEmpty() ? "Nothing was found injectable" : "Injectable: " + injectable);
        System.exit(injectable.isEmpty() ? 0 : 1);
    }

    private static boolean isInjectable(URI address, Target target, String cookies)
            throws IOException, InterruptedException {
        var log = Path.of("target", "scan", target.path().replaceAll("\\W+", "-") + ".log");
        Files.createDirectories(log.getParent());
        var command = new ArrayList<>(List.of(
                "sqlmap",
                "--batch",
                "--flush-session",
                "--disable-coloring",
                "--output-dir=target/scan/sqlmap",
                "--dbms=PostgreSQL",
                "--level=2",
                "--risk=2",
                "--threads=4",
                "--drop-set-cookie",
                "--ignore-code=*",
                "--cookie=" + cookies,
                "--url=" + address + target.path()));
        if (!target.form().isEmpty()) {
            command.add("--data=" + target.form());
        }
        var status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        var said = Files.readString(log);
        if (status != 0
                || said.contains("not authorized")
                || !said.contains("tested parameters do not appear") && !said.contains(FOUND)) {
            throw new IllegalStateException("sqlmap did not come to an end: " + log);
        }
        System.out.printf("%s: %s%n", target.path(), said.contains(FOUND) ? "INJECTABLE" : "nothing");
        return said.contains(FOUND);
    }
}
