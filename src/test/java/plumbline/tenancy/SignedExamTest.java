package plumbline.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoPerson;
import plumbline.exam.ExamExample;
import plumbline.exam.finding.Section;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.Visitor;

/** A signed exam against every route there is, asked by the clinicians who may use them, with forms that would be taken. */
@QuarkusTest
@WithTestResource(PageServers.class)
class SignedExamTest {

    private static final List<Method> METHODS = List.of(Method.POST, Method.PUT, Method.PATCH, Method.DELETE);

    private final BehindTheScenes database = new BehindTheScenes();
    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);

    @Test
    void isChangedByNoRequest() {
        // given
        var patient = PatientExample.registeredBy(nora);
        var exam = ExamExample.begunBy(nora, patient);
        ExamExample.saved(nora, exam, Section.POSTURE, "leftTalarHead", "1")
                .then()
                .statusCode(303);
        ExamExample.signed(nora, exam, "note", "Final").then().statusCode(303);
        var before = row(exam);
        var aboutAnExam = Routes.ALL.stream()
                .filter(route -> route.path().contains("{exam}"))
                .flatMap(route -> Stream.of(Section.values())
                        .map(section -> path(route, patient, exam).replace("{section}", section.path())))
                .distinct()
                .toList();

        // when
        for (var clinician : List.of(nora, Visitor.as(DemoPerson.LOCUM))) {
            for (var route : Routes.ALL) {
                if (route.method().equals("POST") && route.path().contains("{exam}")) {
                    for (var section : Section.values()) {
                        clinician.post(path(route, patient, exam).replace("{section}", section.path()), route.form());
                    }
                }
            }
            for (var path : aboutAnExam) {
                for (var method : METHODS) {
                    clinician.request().request(method, path);
                }
            }
        }

        // then
        assertThat(row(exam)).isEqualTo(before);
        assertThat(nora.page(exam).select("tr:contains(Note) td").text()).isEqualTo("Final");
    }

    private static String path(Routes.Route route, String patient, String exam) {
        return route.path()
                .replace("/c/{clinic}/patients/{patient}/exams/{exam}", exam)
                .replace("/c/{clinic}/patients/{patient}", patient)
                .replace("{photograph}", UUID.randomUUID().toString());
    }

    /** The exam with its signature, to the last byte. */
    private String row(String exam) {
        return database.column("""
                        select e::text || s::text from exam e join exam_signature s on s.exam_id = e.id where e.id = ?""", UUID.fromString(exam.substring(exam.length() - 36)))
                .toString();
    }
}
