package plumbline.tenancy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;

/** Every page that somebody of a patient's clinic, or the patient, can look at, each once. */
public final class PagesOf {

    /** One page, with the route that gave it. */
    public record Page(String route, Document document) {}

    private static final List<DemoPerson> READERS =
            List.of(DemoPerson.CLINICIAN_NORTH, DemoPerson.ADMIN_NORTH, DemoPerson.PATIENT_NORTH);

    private PagesOf() {}

    /** @param patient whose record {@link DemoPerson#PATIENT_NORTH} can see too */
    public static List<Page> patient(DemoPatient patient) {
        var crawl = new Crawl();
        return pages().flatMap(route -> read(crawl, route, patient).stream()).toList();
    }

    /**
     * The addresses of every page of one role at a copy of a clinic, with the ids of a patient.
     *
     * @param alias of the copy
     */
    public static List<String> role(String role, DemoPatient patient, String alias) {
        var crawl = new Crawl();
        return pages().filter(route -> route.roles().contains(role) && !route.isADownload())
                .map(route -> crawl.path(route, patient.clinic(), patient)
                        .replace("/" + patient.clinic().alias(), "/" + alias))
                .distinct()
                .toList();
    }

    private static Stream<Routes.Route> pages() {
        return Routes.ALL.stream().filter(route -> route.method().equals("GET") && !route.isForScripts());
    }

    private static Optional<Page> read(Crawl crawl, Routes.Route route, DemoPatient patient) {
        return reader(route)
                .map(person -> crawl.ask(route, person, patient.clinic(), patient))
                .filter(answer ->
                        answer.statusCode() == 200 && answer.contentType().startsWith("text/html"))
                .map(answer -> new Page(route.path(), Jsoup.parse(answer.body().asString())));
    }

    private static Optional<DemoPerson> reader(Routes.Route route) {
        return READERS.stream()
                .filter(person -> person.role().filter(route.roles()::contains).isPresent())
                .findFirst();
    }
}
