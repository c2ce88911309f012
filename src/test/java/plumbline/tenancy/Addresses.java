package plumbline.tenancy;

import java.util.List;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPatient;

/** The addresses of pages, for tests that go through all of them. */
public final class Addresses {

    private Addresses() {}

    /**
     * Every page of one role, with the ids of a patient of the demo world.
     *
     * @param alias what stands in place of that clinic's
     */
    public static List<String> ofPages(String role, DemoClinic clinic, String alias) {
        var crawl = new Crawl();
        var patient = clinic == DemoClinic.HARBOUR ? DemoPatient.HENRIK : DemoPatient.MARGIT;
        return Routes.ALL.stream()
                .filter(route -> route.method().equals("GET") && route.roles().contains(role))
                .filter(route -> !route.isForScripts() && !route.isADownload())
                .map(route -> crawl.path(route, clinic, patient).replace("/" + clinic.alias(), "/" + alias))
                .distinct()
                .toList();
    }
}
