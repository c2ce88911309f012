package plumbline.tenancy;

import java.util.List;
import java.util.Optional;
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
        return Routes.ALL.stream()
                .filter(route -> route.method().equals("GET") && !route.isForScripts())
                .flatMap(route -> read(crawl, route, patient).stream())
                .toList();
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
