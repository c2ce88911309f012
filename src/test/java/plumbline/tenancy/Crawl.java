package plumbline.tenancy;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PictureFiles;
import plumbline.testing.SignInByName;
import plumbline.testing.SqlAs;

/** Asks for any route as anyone, with the ids of any patient, and knows what must never come back. */
final class Crawl {

    /** Text that stands only in the records of this clinic. */
    record Marker(DemoClinic clinic, String text) {}

    private static final String ONE_SCORE = "date,item,value\n2026-01-03,back-average,9\n";

    private final BehindTheScenes database = new BehindTheScenes();
    private final Map<String, String> records = new HashMap<>();
    private final List<Marker> markers = List.of(
            new Marker(DemoClinic.NORTHSIDE, DemoPatient.MARGIT.familyName()),
            new Marker(DemoClinic.NORTHSIDE, DemoPatient.MARGIT.id().toString()),
            new Marker(DemoClinic.HARBOUR, DemoPatient.HENRIK.familyName()),
            new Marker(DemoClinic.HARBOUR, DemoPatient.HENRIK.id().toString()));

    Crawl() {
        for (var person : List.of(DemoPerson.CLINICIAN_NORTH, DemoPerson.CLINICIAN_HARBOUR)) {
            run(person, """
                    insert into import_run (id, kind, lines) select ?, 'scores', 2
                     where not exists (select from import_run)""");
            run(person, """
                    insert into care_relation (id, patient_id, clinician, kind, reason, words, until)
                    select ?, id, app_user(), 'BROKE_GLASS', 'OTHER', 'Crawled', now() + interval '1 hour' from patient
                     where record_number in ('2041', 'H-0007') and not exists (select from care_relation where kind = 'BROKE_GLASS')""");
        }
        run(DemoPerson.ADMIN_NORTH, """
                insert into erasure (id, patient_id, ground) select ?, id, 'ORDER' from patient
                 where record_number = '2012' and not exists (select from erasure)""");
        database.run("""
                insert into care_relation (clinic_id, id, patient_id, clinician, kind, reason, words, given_by, until)
                select p.clinic_id, uuidv7(), p.id, p.registered_by, 'BROKE_GLASS', 'OTHER', 'Crawled', p.registered_by, now() + interval '1 hour'
                  from patient p where p.id in (?, ?)
                   and not exists (select from care_relation r where r.clinic_id = p.clinic_id and r.kind = 'BROKE_GLASS')""", DemoPatient.MARGIT.id(), DemoPatient.HENRIK.id());
    }

    private static void run(DemoPerson person, String insert) {
        try {
            new SqlAs(person, person.clinics().getFirst()).run(insert, UUID.randomUUID());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Sends a form filled in where the patient is none of the person's, to see it refused; an empty one where it would be
     * taken, so that the demo world stays as it is.
     */
    Response ask(Routes.Route route, @Nullable DemoPerson person, DemoClinic clinic, DemoPatient patient) {
        var request = given().redirects().follow(false);
        if (person != null) {
            request.header(SignInByName.AS, person.username());
        }
        return send(request, route, path(route, clinic, patient), isOwn(person, patient));
    }

    /** Asks for a route at its address with ids. */
    Response send(RequestSpecification request, Routes.Route route, String path, boolean empty) {
        return route.method().equals("GET")
                ? request.get(path)
                : filledIn(request, route, empty).post(path);
    }

    /** Its address with the ids of this clinic and this patient. */
    String path(Routes.Route route, DemoClinic clinic, DemoPatient patient) {
        return route.path()
                .replace("{clinic}", clinic.alias())
                .replace("{patient}", patient.id().toString())
                .replace("{token}", "A".repeat(64))
                .replaceAll("\\{(member|invitation|account)}", UUID.randomUUID().toString())
                .replace("{episode}", anyOf("episode", patient))
                .replace("{kind}", "score")
                .replace("{entry}", anyOf("score", patient))
                .replace("{exam}", anyOf("exam", patient))
                .replace("{concern}", "scores")
                .replace("{instrument}", "odi")
                .replace("{section}", "posture")
                .replace("{finding}", "lunge_straight")
                .replace("{orthosis}", anyOf("orthosis", patient))
                .replace("{step}", "stopped")
                .replace("{due}", anyOf("orthosis_review_due", patient))
                .replace("{review}", anyOf("orthosis_review", patient))
                .replace("{token}", "nobodys")
                .replace("{notice}", anyOf("notice", patient))
                .replace("{photograph}", anyOf("photograph", patient))
                .replace("{effect}", anyOf("adverse_effect", patient))
                .replace("{opening}", openingAt(clinic))
                .replace("{erasure}", erasureOf(clinic))
                .replace("{run}", runOf(clinic));
    }

    private static boolean isOwn(@Nullable DemoPerson person, DemoPatient patient) {
        if (person == null || !person.clinics().contains(patient.clinic())) {
            return false;
        }
        return person != DemoPerson.PATIENT_NORTH || patient == DemoPatient.MARGIT;
    }

    private static RequestSpecification filledIn(RequestSpecification request, Routes.Route route, boolean empty) {
        if (route.isForScripts()) {
            return route.path().endsWith("/scores")
                    ? request.contentType("text/csv").body(empty ? "" : ONE_SCORE)
                    : request.contentType(ContentType.JSON).body(empty ? Map.of() : route.form());
        }
        if (route.path().endsWith("/scores/import")) {
            return request.multiPart(
                    "file", "scores.csv", (empty ? "" : ONE_SCORE).getBytes(StandardCharsets.UTF_8), "text/csv");
        }
        if (route.path().endsWith("/imports")) {
            return request.multiPart("kind", "scores").multiPart("file", "scores.csv", new byte[0], "text/csv");
        }
        if (route.path().endsWith("/wordings/{instrument}")) {
            return request.multiPart("licence", empty ? "" : "Crawled")
                    .multiPart(
                            "file",
                            "odi.json",
                            (empty ? "" : "{}").getBytes(StandardCharsets.UTF_8),
                            "application/json");
        }
        if (route.path().endsWith("/photographs")) {
            return request.multiPart("view", empty ? "" : route.form().get("view"))
                    .multiPart("files", "shoe.jpg", empty ? new byte[0] : PictureFiles.jpeg(40, 30), "image/jpeg");
        }
        return request.contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(empty ? Map.of() : route.form());
    }

    /** A record of this patient, the same each time, or an id that exists nowhere. */
    private String anyOf(String table, DemoPatient patient) {
        return records.computeIfAbsent(table + " of " + patient, key -> find(table, patient));
    }

    private String find(String table, DemoPatient patient) {
        return database
                .column("select id from " + table + " where patient_id = ? order by id limit 1", patient.id())
                .stream()
                .findFirst()
                .orElse(UUID.randomUUID().toString());
    }

    /** An import that this clinic once began, the same each time. */
    private String runOf(DemoClinic clinic) {
        return records.computeIfAbsent("import of " + clinic, key -> database.column(
                        "select id from import_run where clinic_id = ? order by id limit 1", clinic.id())
                .getFirst());
    }

    private String openingAt(DemoClinic clinic) {
        return records.computeIfAbsent("opening at " + clinic, key -> database.column(
                        "select id from care_relation where clinic_id = ? and kind = 'BROKE_GLASS' order by id limit 1",
                        clinic.id())
                .getFirst());
    }

    /** An erasure that was once asked for at this clinic, the same each time; elsewhere an id that exists nowhere. */
    private String erasureOf(DemoClinic clinic) {
        return records.computeIfAbsent(
                "erasure of " + clinic,
                key ->
                        database
                                .column("select id from erasure where clinic_id = ? order by id limit 1", clinic.id())
                                .stream()
                                .findFirst()
                                .orElse(UUID.randomUUID().toString()));
    }

    /**
     * The marker of a clinic that is none of this person's, where it stands in the answer; null where none does. Only in the
     * access log an id may stand that somebody of the clinic asked for in vain.
     */
    @Nullable Marker foreignMarkerIn(Routes.Route route, Response answer, @Nullable DemoPerson person) {
        var body = answer.body().asString() + answer.getHeaders();
        return markers.stream()
                .filter(marker -> person == null || !person.clinics().contains(marker.clinic()))
                .filter(marker -> body.contains(marker.text()))
                .filter(marker ->
                        !route.path().contains("/access-log") || !marker.text().matches("[0-9a-f-]{36}"))
                .findFirst()
                .orElse(null);
    }

    /** A digest of every row of a clinic, in every table. */
    String everythingOf(DemoClinic clinic) {
        var all = new StringBuilder();
        for (var table : database.column("""
                select table_name from information_schema.columns
                 where table_schema = 'public' and column_name = 'clinic_id' order by 1""")) {
            all.append(table)
                    .append(database.column(
                            "select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from " + table
                                    + " t where clinic_id = ?",
                            clinic.id()));
        }
        return all.toString();
    }
}
