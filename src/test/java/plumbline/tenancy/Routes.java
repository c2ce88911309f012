package plumbline.tenancy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every route of the product with who may use it and a form that it would accept. What is missing here fails the crawl. */
final class Routes {

    /** Who has not signed in, too. */
    private static final Set<String> ANYONE = Set.of("anyone");

    private static final Set<String> STAFF = Set.of("clinician", "assistant", "admin");
    private static final Set<String> CLINICIAN = Set.of("clinician");
    private static final Set<String> ADMIN = Set.of("admin");
    private static final Set<String> RATERS = Set.of("clinician", "admin");
    private static final Set<String> SCORERS = Set.of("clinician", "assistant");
    private static final Set<String> OPERATOR = Set.of("operator");
    private static final Set<String> PATIENT = Set.of("patient");

    /**
     * One route.
     *
     * @param roles who may use it at a clinic they belong to; empty where everyone may who has signed in
     * @param form what a valid POST carries, as a form or as a JSON object
     */
    record Route(String method, String path, Set<String> roles, Map<String, String> form) {
        String key() {
            return method + " " + path;
        }

        boolean isOpen() {
            return roles.isEmpty() || isForAnyone();
        }

        boolean isForAnyone() {
            return roles.equals(ANYONE);
        }

        /** Whether a link in a letter leads there, which opens it to whoever has the letter. */
        boolean isFromALetter() {
            return path.startsWith("/reminders/");
        }

        /** Whether scripts use it, and no browser. */
        boolean isForScripts() {
            return path.startsWith("/api/");
        }

        /** A file that a browser keeps instead of showing it. */
        boolean isADownload() {
            return path.matches(".*\\.(csv|json|zip)");
        }

        /** Whether it is about somebody or something of which the crawl has only an id that does not exist. */
        boolean isAboutNothing() {
            return path.matches(".*\\{(member|invitation|account|token)}.*") || path.startsWith("/operator/clinics/{");
        }

        boolean isForOperators() {
            return path.startsWith("/operator/");
        }

        boolean isAboutAPatient() {
            return path.contains("{patient}");
        }
    }

    private static final String JOIN = "/join/{token}";
    private static final String OPERATED = "/operator/clinics";
    private static final String WORDING = "/c/{clinic}/wordings/{instrument}";
    private static final String PATIENTS = "/c/{clinic}/patients";
    private static final String CHART = PATIENTS + "/{patient}";
    private static final String ACCESS = CHART + "/portal";
    private static final String ENTRY = CHART + "/entries/{kind}/{entry}";
    private static final String EXAM = CHART + "/exams/{exam}";
    private static final String PHOTOGRAPHS = EXAM + "/photographs";
    private static final String ORTHOSIS = CHART + "/orthoses/{orthosis}";
    private static final String EFFECT = CHART + "/effects/{effect}";
    private static final String PORTAL = "/my/{clinic}";
    private static final String SCRIPTS = "/api/{clinic}/patients";

    static final List<Route> ALL = List.of(
            get("/", ANYONE),
            get(JOIN, ANYONE),
            post(JOIN, ANYONE, Map.of("birthDate", "1980-02-03")),
            get(JOIN + "/account", Set.of()),
            get(OPERATED, OPERATOR),
            get(OPERATED + "/new", OPERATOR),
            post(OPERATED, OPERATOR, Map.of("alias", "Crawled")),
            get(OPERATED + "/{clinic}", OPERATOR),
            post(OPERATED + "/{clinic}/settlement", OPERATOR, Map.of()),
            post(OPERATED + "/{clinic}/suspension", OPERATOR, Map.of()),
            post(OPERATED + "/{clinic}/resumption", OPERATOR, Map.of()),
            post(OPERATED + "/{clinic}/invitations", OPERATOR, Map.of("email", "crawled@example.org")),
            post(OPERATED + "/{clinic}/invitations/{invitation}/letter", OPERATOR, Map.of()),
            post(OPERATED + "/{clinic}/invitations/{invitation}/withdrawal", OPERATOR, Map.of()),
            get("/c/{clinic}/staff", ADMIN),
            get("/c/{clinic}/staff/invitations/new", ADMIN),
            post("/c/{clinic}/staff/invitations", ADMIN, Map.of("email", "crawled@example.org", "admin", "yes")),
            post("/c/{clinic}/staff/invitations/{invitation}/letter", ADMIN, Map.of()),
            post("/c/{clinic}/staff/invitations/{invitation}/withdrawal", ADMIN, Map.of()),
            get("/c/{clinic}/staff/{member}", ADMIN),
            post("/c/{clinic}/staff/{member}/roles", ADMIN, Map.of("admin", "yes")),
            post("/c/{clinic}/staff/{member}/removal", ADMIN, Map.of()),
            get(ACCESS, SCORERS),
            get(ACCESS + "/invitations/new", SCORERS),
            post(ACCESS + "/invitations", SCORERS, Map.of("email", "crawled@example.org")),
            post(ACCESS + "/invitations/{invitation}/letter", SCORERS, Map.of()),
            post(ACCESS + "/invitations/{invitation}/withdrawal", SCORERS, Map.of()),
            get(ACCESS + "/accounts/{account}/unlinking", SCORERS),
            post(ACCESS + "/accounts/{account}/unlinking", SCORERS, Map.of("reason", "Crawled")),
            get("/signed-in", Set.of()),
            get("/sign-ins", Set.of()),
            post("/sign-ins", Set.of(), Map.of()),
            get("/sign-ins/again", Set.of()),
            get("/sign-ins/alive", Set.of()),
            post("/language", ANYONE, Map.of("language", "en")),
            post("/c/{clinic}/language", STAFF, Map.of("language", "en")),
            post("/my/{clinic}/{patient}/language", PATIENT, Map.of("language", "en")),
            get("/c/{clinic}", STAFF),
            get("/c/{clinic}/attention/{concern}", SCORERS),
            get("/c/{clinic}/wordings", STAFF),
            get(WORDING, STAFF),
            get(WORDING + "/questionnaire.json", STAFF),
            post(WORDING, ADMIN, Map.of("licence", "Crawled")),
            post(WORDING + "/end", ADMIN, Map.of("reason", "Crawled")),
            get(PATIENTS, STAFF),
            get(PATIENTS + "/new", STAFF),
            post(PATIENTS, STAFF, Map.of("recordNumber", "")),
            post(PATIENTS + "/search", STAFF, Map.of("query", "a")),
            get(CHART, STAFF),
            get(CHART + "/edit", STAFF),
            post(
                    CHART,
                    STAFF,
                    Map.ofEntries(
                            Map.entry("recordNumber", "CRAWLED"),
                            Map.entry("givenName", "Crawled"),
                            Map.entry("familyName", "Crawled"),
                            Map.entry("birthDate", "1980-02-03"),
                            Map.entry("sex", "OTHER"),
                            Map.entry("version", "0"))),
            get(ENTRY + "/retraction", CLINICIAN),
            post(ENTRY + "/retraction", CLINICIAN, Map.of("reason", "Crawled")),
            get(CHART + "/episodes/new", STAFF),
            post(
                    CHART + "/episodes",
                    STAFF,
                    Map.of("complaint", "Crawled", "complaintSide", "LEFT", "openedOn", "2026-01-02")),
            get(CHART + "/episodes/{episode}/edit", STAFF),
            post(
                    CHART + "/episodes/{episode}",
                    STAFF,
                    Map.of("complaint", "Crawled", "complaintSide", "LEFT", "openedOn", "2026-01-02", "version", "0")),
            get(CHART + "/exams", CLINICIAN),
            post(CHART + "/exams", CLINICIAN, Map.of()),
            get(CHART + "/exams/comparison", CLINICIAN),
            get(CHART + "/exams/measures/{finding}", CLINICIAN),
            get(EXAM, CLINICIAN),
            get(EXAM + "/letter", CLINICIAN),
            get(EXAM + "/{section}", CLINICIAN),
            post(EXAM + "/{section}", CLINICIAN, Map.of("leftTalarHead", "2")),
            post(EXAM + "/signature", CLINICIAN, Map.of("note", "Crawled")),
            get(EXAM + "/disposition", CLINICIAN),
            post(
                    EXAM + "/disposition",
                    CLINICIAN,
                    Map.of("action", "AMBULANCE", "told", "Crawled", "toldAt", "2026-11-01T10:00")),
            get(EXAM + "/amendment", CLINICIAN),
            post(EXAM + "/amendment", CLINICIAN, Map.of("reason", "Crawled")),
            get(EXAM + "/retraction", CLINICIAN),
            post(EXAM + "/retraction", CLINICIAN, Map.of("reason", "Crawled")),
            get(EXAM + "/second-rating", CLINICIAN),
            post(EXAM + "/second-rating", CLINICIAN, twelve("1")),
            get("/c/{clinic}/imports", SCORERS),
            post("/c/{clinic}/imports", SCORERS, Map.of()),
            get("/c/{clinic}/imports/{run}", SCORERS),
            get("/c/{clinic}/agreement", RATERS),
            get("/c/{clinic}/outcomes", RATERS),
            get("/c/{clinic}/outcomes/table.csv", RATERS),
            get(CHART + "/care", RATERS),
            post(CHART + "/care", RATERS, Map.of("clinician", "nobody")),
            post(CHART + "/care/end", RATERS, Map.of("clinician", "nobody")),
            get(CHART + "/break-glass", RATERS),
            post(CHART + "/break-glass", RATERS, Map.of("reason", "OTHER", "words", "Crawled")),
            get("/c/{clinic}/break-glass", ADMIN),
            get("/c/{clinic}/break-glass/{opening}", ADMIN),
            post("/c/{clinic}/break-glass/{opening}", ADMIN, Map.of("finding", "UNCLEAR")),
            get("/c/{clinic}/access-log", ADMIN),
            post("/c/{clinic}/access-log/search", ADMIN, Map.of("number", "1")),
            post("/c/{clinic}/access-log/check", ADMIN, Map.of()),
            get("/c/{clinic}/access-log/entries.csv", ADMIN),
            get(PORTAL + "/{patient}/access", PATIENT),
            get(CHART + "/photographs", CLINICIAN),
            get(PHOTOGRAPHS, CLINICIAN),
            post(PHOTOGRAPHS, CLINICIAN, Map.of("view", "LEFT_SHOE_SOLE")),
            get(PHOTOGRAPHS + "/{photograph}", CLINICIAN),
            get(PHOTOGRAPHS + "/{photograph}/preview", CLINICIAN),
            get(PHOTOGRAPHS + "/{photograph}/retraction", CLINICIAN),
            post(PHOTOGRAPHS + "/{photograph}/retraction", CLINICIAN, Map.of("reason", "Crawled")),
            get(CHART + "/scores", SCORERS),
            get(CHART + "/scores/{instrument}", SCORERS),
            get(CHART + "/scores/new", SCORERS),
            get(CHART + "/scores/schedule", SCORERS),
            post(CHART + "/scores/schedule", SCORERS, Map.of("follows", "own", "peg", "WEEKLY")),
            get(CHART + "/copy", RATERS),
            get(CHART + "/copy/record.json", RATERS),
            get(CHART + "/record", RATERS),
            get(CHART + "/record/archival", RATERS),
            post(CHART + "/record/archival", RATERS, Map.of("reason", "Crawled")),
            post(CHART + "/record/restoration", RATERS, Map.of("submission", "Crawled")),
            get(CHART + "/record/merge", RATERS),
            post(CHART + "/record/merge/search", RATERS, Map.of("query", "a")),
            post(CHART + "/record/merge/comparison", RATERS, Map.of("other", "0190c000-0000-7000-8000-000000000004")),
            post(
                    CHART + "/record/merge",
                    RATERS,
                    Map.of(
                            "other", "0190c000-0000-7000-8000-000000000004",
                            "keep", "0190c000-0000-7000-8000-000000000004")),
            get(CHART + "/record/undoing", RATERS),
            post(CHART + "/record/undoing", RATERS, Map.of("merge", "Crawled")),
            get(CHART + "/record/hold", ADMIN),
            post(CHART + "/record/hold", ADMIN, Map.of("reason", "Crawled")),
            post(CHART + "/record/release", ADMIN, Map.of("submission", "Crawled")),
            get(CHART + "/record/erasure", ADMIN),
            post(CHART + "/record/erasure", ADMIN, Map.of("ground", "REQUEST")),
            get("/c/{clinic}/export", ADMIN),
            post("/c/{clinic}/export", ADMIN, Map.of()),
            get("/c/{clinic}/rights", ADMIN),
            get("/c/{clinic}/rights/erasures/{erasure}", ADMIN),
            post("/c/{clinic}/rights/erasures/{erasure}/approval", ADMIN, Map.of("submission", "Crawled")),
            post("/c/{clinic}/rights/erasures/{erasure}/withdrawal", ADMIN, Map.of("submission", "Crawled")),
            get("/c/{clinic}/settings", ADMIN),
            post("/c/{clinic}/settings", ADMIN, Map.of("name", "Crawled", "zone", "Europe/Oslo")),
            get("/c/{clinic}/settings/schedule", Set.of("admin")),
            post("/c/{clinic}/settings/schedule", Set.of("admin"), Map.of("mostQuestions", "40", "peg", "WEEKLY")),
            post(CHART + "/scores", SCORERS, Map.of("backAverage", "9", "day", "2026-01-02")),
            get(CHART + "/scores/import", SCORERS),
            post(CHART + "/scores/import", SCORERS, Map.of()),
            get(CHART + "/scores/drawings", SCORERS),
            get(CHART + "/scores/drawings/new", SCORERS),
            post(CHART + "/scores/drawings", SCORERS, Map.of("LOW_BACK_LEFT", "9", "day", "2026-01-02")),
            get(CHART + "/scores/walking", SCORERS),
            get(CHART + "/scores/walking/new", SCORERS),
            post(CHART + "/scores/walking", SCORERS, Map.of("result", "NO_LIMIT", "day", "2026-01-02")),
            get(CHART + "/orthoses", CLINICIAN),
            get(CHART + "/orthoses/new", CLINICIAN),
            post(CHART + "/orthoses", CLINICIAN, device("firstWornOn", "2026-01-02")),
            get(CHART + "/orthoses/prescription", CLINICIAN),
            post(CHART + "/orthoses/prescription", CLINICIAN, device("onDay", "2026-01-02")),
            get(ORTHOSIS, CLINICIAN),
            get(ORTHOSIS + "/replacement", CLINICIAN),
            post(ORTHOSIS + "/replacement", CLINICIAN, device("onDay", "2026-11-01")),
            get(ORTHOSIS + "/steps/dispensed", CLINICIAN),
            post(
                    ORTHOSIS + "/steps/dispensed",
                    CLINICIAN,
                    Map.of(
                            "onDay", "2026-11-01",
                            "fit", "GOOD",
                            "shoeFit", "GOOD",
                            "startHours", "1",
                            "stepHours", "1",
                            "targetHours", "8")),
            get(ORTHOSIS + "/steps/{step}", CLINICIAN),
            post(ORTHOSIS + "/steps/{step}", CLINICIAN, Map.of("onDay", "2026-11-01", "reason", "OTHER")),
            get(ORTHOSIS + "/due/{due}", CLINICIAN),
            post(ORTHOSIS + "/due/{due}", CLINICIAN, Map.of("dueOn", "2030-01-02")),
            get(ORTHOSIS + "/reviews/new", CLINICIAN),
            post(
                    ORTHOSIS + "/reviews",
                    CLINICIAN,
                    Map.of(
                            "onDay", "2026-11-01",
                            "fit", "GOOD",
                            "skin", "SOUND",
                            "goal", "PARTLY",
                            "decision", "CONTINUE",
                            "reason", "Crawled")),
            get(ORTHOSIS + "/reviews/{review}", CLINICIAN),
            get(ORTHOSIS + "/reviews/{review}/letter", CLINICIAN),
            get(CHART + "/treatments", CLINICIAN),
            get(CHART + "/treatments/new", CLINICIAN),
            post(CHART + "/treatments", CLINICIAN, Map.of("kind", "INJECTION", "from", "2026-01-02")),
            get(CHART + "/wear", CLINICIAN),
            get(CHART + "/wear/new", CLINICIAN),
            post(CHART + "/wear", CLINICIAN, Map.of("left", "9", "day", "2026-11-01", "source", "DIARY")),
            get(CHART + "/effects", CLINICIAN),
            get(CHART + "/effects/new", CLINICIAN),
            post(
                    CHART + "/effects",
                    CLINICIAN,
                    Map.ofEntries(
                            Map.entry("kind", "BLISTER"),
                            Map.entry("side", "LEFT"),
                            Map.entry("severity", "MILD"),
                            Map.entry("day", "2026-11-01"),
                            Map.entry("related", "YES"),
                            Map.entry("action", "ADVICE"))),
            get(EFFECT + "/acknowledgement", CLINICIAN),
            post(EFFECT + "/acknowledgement", CLINICIAN, Map.of("done", "Crawled")),
            get(EFFECT + "/resolution", CLINICIAN),
            post(EFFECT + "/resolution", CLINICIAN, Map.of("day", "2026-11-01")),
            get(CHART + "/progress", CLINICIAN),
            get(CHART + "/notices", CLINICIAN),
            get(CHART + "/notices/new", CLINICIAN),
            post(CHART + "/notices", CLINICIAN, Map.of("subject", "Crawled", "text", "Crawled")),
            get(CHART + "/consents", STAFF),
            post(CHART + "/consents", STAFF, Map.of("purpose", "RESEARCH", "given", "yes", "day", "2026-01-02")),
            get("/c/{clinic}/settings/consents", ADMIN),
            post("/c/{clinic}/settings/consents", ADMIN, Map.of("askFirst", "no")),
            post(SCRIPTS, CLINICIAN, Map.of("recordNumber", "CRAWLED")),
            post(SCRIPTS + "/{patient}/scores", CLINICIAN, Map.of()),
            post(SCRIPTS + "/{patient}/orthoses", CLINICIAN, device("firstWornOn", "2026-01-02")),
            get(SCRIPTS + "/{patient}/progress", CLINICIAN),
            get(PORTAL, PATIENT),
            get(PORTAL + "/{patient}", PATIENT),
            get(PORTAL + "/{patient}/progress", PATIENT),
            get(PORTAL + "/{patient}/scores/new", PATIENT),
            get(PORTAL + "/{patient}/drawings", PATIENT),
            post(PORTAL + "/{patient}/drawings", PATIENT, Map.of("HEEL_LEFT", "9")),
            get(PORTAL + "/{patient}/insoles", PATIENT),
            get(PORTAL + "/{patient}/exams", PATIENT),
            get(PORTAL + "/{patient}/messages", PATIENT),
            post(PORTAL + "/{patient}/messages/{notice}/acknowledgement", PATIENT, Map.of()),
            get(PORTAL + "/{patient}/data", PATIENT),
            get(PORTAL + "/{patient}/consents", PATIENT),
            post(PORTAL + "/{patient}/consents", PATIENT, Map.of("purpose", "RESEARCH", "given", "yes")),
            get(PORTAL + "/{patient}/reminders", PATIENT),
            post(PORTAL + "/{patient}/reminders", PATIENT, Map.of("address", "crawled@example.org")),
            get("/reminders/{token}", Set.of()),
            post("/reminders/{token}", Set.of(), Map.of()),
            get("/reminders/confirmation/{token}", Set.of()),
            post("/reminders/confirmation/{token}", Set.of(), Map.of()),
            get(PORTAL + "/{patient}/copy", PATIENT),
            get(PORTAL + "/{patient}/copy/record.json", PATIENT),
            get(PORTAL + "/{patient}/problems", PATIENT),
            post(
                    PORTAL + "/{patient}/problems",
                    PATIENT,
                    Map.of("kind", "BLISTER", "side", "LEFT", "severity", "SEVERE")),
            post(PORTAL + "/{patient}/scores", PATIENT, Map.of("backAverage", "9")));

    private static final List<Class<? extends Annotation>> METHODS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

    private Routes() {}

    private static Route get(String path, Set<String> roles) {
        return new Route("GET", path, roles, Map.of());
    }

    private static Route post(String path, Set<String> roles, Map<String, String> form) {
        return new Route("POST", path, roles, form);
    }

    private static Map<String, String> device(String dayField, String day) {
        return Map.of(
                "deviceClass", "HEEL_CUP", "side", "LEFT", "targetShoe", "BOOTS", dayField, day, "purpose", "Crawled");
    }

    /** The six criteria of both feet, all rated alike. */
    private static Map<String, String> twelve(String rating) {
        return Stream.of(
                        "TalarHead",
                        "MalleolarCurves",
                        "CalcanealPosition",
                        "TalonavicularBulge",
                        "MedialArch",
                        "ForefootPosition")
                .flatMap(criterion -> Stream.of("left" + criterion, "right" + criterion))
                .collect(Collectors.toMap(name -> name, name -> rating));
    }

    /** What the classes of the product really serve, as "GET /c/{clinic}". */
    static Set<String> served() {
        var found = new TreeSet<String>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("plumbline").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class) && !type.isInterface())
                        .map(type -> type.reflect())
                        .flatMap(type ->
                                Arrays.stream(type.getDeclaredMethods()).flatMap(method -> serves(type, method)))
                        .forEach(found::add);
        return found;
    }

    private static Stream<String> serves(Class<?> type, Method method) {
        var below = method.isAnnotationPresent(Path.class)
                ? method.getAnnotation(Path.class).value()
                : "";
        var path = (type.getAnnotation(Path.class).value() + "/" + below).replaceAll("/+", "/");
        var clean = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return METHODS.stream().filter(method::isAnnotationPresent).map(verb -> verb.getSimpleName() + " " + clean);
    }

    static Route named(String key) {
        return ALL.stream().filter(route -> route.key().equals(key)).findFirst().orElseThrow();
    }
}
