package plumbline.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.local.DatabaseRoles;
import plumbline.orthotic.Orthoses;
import plumbline.patient.Episode;
import plumbline.patient.Patient;
import plumbline.score.Limits;
import plumbline.score.Reading;
import plumbline.score.Scale;
import plumbline.score.Scores;
import plumbline.tenancy.AtWork;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.EpisodeExample;
import plumbline.testing.PageServers;
import plumbline.testing.PatientExample;
import plumbline.testing.Visitor;

/** Whatever happens in whatever order, what is kept of every phase is what follows from the readings. */
@QuarkusTest
@WithTestResource(PageServers.class)
class PhaseSumsTest {

    private static final long SEED = 14;
    private static final int STEPS = 220;
    private static final List<Scale> SCALES = List.of(Scale.BACK_AVERAGE, Scale.LEG, Scale.PEG);
    private static final LocalDate TODAY = LocalDate.now(DemoClinic.NORTHSIDE.zone());
    private static final LocalDate FIRST_DAY = TODAY.minusDays(200);

    /** What can happen to a record; each answers like the page it goes through. */
    private enum Happening {
        SCORES_TODAY(PhaseSumsTest::scoresToday),
        SCORES_OF_A_DAY(PhaseSumsTest::scoresOfADay),
        A_FILE_OF_ONE(PhaseSumsTest::fileOfOne),
        A_FILE_OF_MANY(PhaseSumsTest::fileOfMany),
        A_SCORE_IN_ERROR(PhaseSumsTest::scoreInError),
        ANOTHER_EPISODE(PhaseSumsTest::anotherEpisode),
        ANOTHER_OPENING_DAY(PhaseSumsTest::anotherOpeningDay),
        A_DEVICE(PhaseSumsTest::device),
        A_DEVICE_IN_PLACE_OF_ANOTHER(PhaseSumsTest::deviceInPlaceOfAnother),
        A_STOP(PhaseSumsTest::stop),
        A_RESUMPTION(PhaseSumsTest::resumption),
        A_STEP_IN_ERROR(PhaseSumsTest::stepInError);

        private final BiFunction<PhaseSumsTest, Somebody, Boolean> happens;

        Happening(BiFunction<PhaseSumsTest, Somebody, Boolean> happens) {
            this.happens = happens;
        }
    }

    /** Someone with a record of their own, whose first episode was opened 150 days ago. */
    private record Somebody(String chart, UUID id, String record) {}

    @Inject
    PhaseSums sums;

    @Inject
    Scores scores;

    @Inject
    Orthoses orthoses;

    @Inject
    EntityManager entities;

    private final Visitor nora = Visitor.as(DemoPerson.CLINICIAN_NORTH);
    private final BehindTheScenes database = new BehindTheScenes();
    private final Random chance = new Random(SEED);

    @Tag("proof")
    @Test
    void theSumsFollowFromTheReadingsWhateverHappens() {
        var people = List.of(somebody(), somebody(), somebody());
        var happened = new EnumMap<Happening, Integer>(Happening.class);
        for (int step = 0; step < STEPS; step++) {
            var happening = one(List.of(Happening.values()));
            var whom = one(people);

            if (happening.happens.apply(this, whom)) {
                happened.merge(happening, 1, Integer::sum);
            }

            for (var somebody : happening == Happening.A_FILE_OF_MANY ? people : List.of(whom)) {
                assertThatSumsAreTrue(somebody.id(), "after step " + step + ", " + happening);
            }
        }
        assertThat(happened.keySet())
                .as("everything happened at least once: %s", happened)
                .containsExactlyInAnyOrder(Happening.values());
        assertThat(database.column(
                        "select distinct n > 0 from phase_sum where patient_id = any (?) and from_day is not null order by 1",
                        (Object) people.stream().map(Somebody::id).toArray(UUID[]::new)))
                .as("phases with a beginning, and such as are none any more")
                .containsExactly("f", "t");
    }

    @Test
    void whatAPatientLogsIsSummed() {
        var margit = DemoPatient.MARGIT.id();
        var before = total(margit);

        Visitor.as(DemoPerson.PATIENT_NORTH)
                .post(
                        "/my/northside/" + margit + "/scores",
                        Map.of("submission", fresh(), "backAverage", "4", "leg", "2"))
                .then()
                .statusCode(303);

        assertThat(total(margit)).isEqualTo(before + 2);
        assertThatSumsAreTrue(margit, "after a patient's own entry");
    }

    @Test
    void theSumsOfTheDemoWorldAreTrue() {
        assertThatSumsAreTrue(DemoPatient.MARGIT.id(), "of Margit");
        assertThatSumsAreTrue(DemoPatient.PAWEL.id(), "of Pawel");
    }

    @Test
    void aPatientCannotMakeASumSayAnythingElse() {
        var margit = DemoPatient.MARGIT.id();
        assertThat(asMargit("update phase_sum set n = n where patient_id = '%s' and n > 0".formatted(margit)))
                .isPositive();
        for (var lie : List.of("n = n + 1", "sum_value = 0", "origin = origin + 1, until_day = null", "n = 0")) {
            assertThatThrownBy(() -> asMargit("update phase_sum set " + lie + " where n > 0"))
                    .as(lie)
                    .hasMessageContaining("row-level security");
        }
        assertThat(asMargit("update phase_sum set n = n where patient_id <> '%s'".formatted(margit)))
                .isZero();
    }

    private static int asMargit(String sql) {
        var url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (var connection = DriverManager.getConnection(url, DatabaseRoles.APPLICATION, DatabaseRoles.APPLICATION);
                var settings = connection.prepareStatement("""
                        select set_config('app.clinic_id', ?, false), set_config('app.user_id', ?, false),
                               set_config('app.scope', 'patient', false), set_config('app.patient_id', ?, false)""");
                var statement = connection.createStatement()) {
            settings.setString(1, DemoClinic.NORTHSIDE.id().toString());
            settings.setString(2, DemoPerson.PATIENT_NORTH.subject().toString());
            settings.setString(3, DemoPatient.MARGIT.id().toString());
            settings.execute();
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private int total(UUID patient) {
        return Integer.parseInt(database.column("select sum(n) from phase_sum where patient_id = ?", patient)
                .getFirst());
    }

    private Somebody somebody() {
        var chart = PatientExample.registeredBy(nora, "2020");
        EpisodeExample.moved(nora, chart, TODAY.minusDays(150));
        var id = UUID.fromString(chart.substring(chart.lastIndexOf('/') + 1));
        return new Somebody(
                chart,
                id,
                database.column("select record_number from patient where id = ?", id)
                        .getFirst());
    }

    /** Compares what is kept with what a course says that was cut from the devices and readings themselves. */
    private void assertThatSumsAreTrue(UUID patientId, String when) {
        AtWork.as(DemoPerson.CLINICIAN_NORTH, DemoClinic.NORTHSIDE, () -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    var patient = entities.find(Patient.class, patientId);
                    for (var episode : patient.episodes()) {
                        for (var scale : SCALES) {
                            assertThat(sums.of(episode, scale))
                                    .as("%s of %s %s", scale, episode.openedOn(), when)
                                    .usingRecursiveComparison()
                                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                                    .isEqualTo(recomputed(episode, scale));
                        }
                    }
                }));
    }

    private List<PhaseSum> recomputed(Episode episode, Scale scale) {
        var worn = orthoses.wornIn(episode);
        var course = Course.of(
                scale,
                Limits.PUBLISHED,
                episode.openedOn(),
                worn.stream().filter(orthosis -> !orthosis.belongsTo(episode)).toList(),
                worn.stream().filter(orthosis -> orthosis.belongsTo(episode)).toList(),
                scores.series(episode, scale),
                DemoClinic.NORTHSIDE.zone());
        return course.phases().stream()
                .filter(phase -> phase.n() > 0)
                .map(phase -> recomputed(phase, episode.openedOn()))
                .toList();
    }

    private static PhaseSum recomputed(Phase phase, LocalDate opened) {
        var origin = phase.from() != null ? phase.from() : phase.until() != null ? phase.until() : opened;
        var days = phase.readings().stream().map(PhaseSumsTest::day).sorted().toList();
        var sums =
                new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
        for (var reading : phase.readings()) {
            var x = BigDecimal.valueOf(ChronoUnit.DAYS.between(origin, day(reading)));
            var y = new BigDecimal(Double.toString(reading.value()));
            var terms = new BigDecimal[] {x, x.multiply(x), y, x.multiply(y), y.multiply(y)};
            for (int i = 0; i < sums.length; i++) {
                sums[i] = sums[i].add(terms[i]);
            }
        }
        return new PhaseSum(
                phase.from(),
                phase.until(),
                origin,
                phase.n(),
                days.getFirst(),
                days.getLast(),
                sums[0],
                sums[1],
                sums[2],
                sums[3],
                sums[4]);
    }

    private static LocalDate day(Reading reading) {
        return reading.day(DemoClinic.NORTHSIDE.zone());
    }

    private boolean scoresToday(Somebody whom) {
        return done(nora.post(whom.chart() + "/scores", sitting(TODAY)));
    }

    private boolean scoresOfADay(Somebody whom) {
        return done(nora.post(whom.chart() + "/scores", sitting(anyDay())));
    }

    private Map<String, String> sitting(LocalDate day) {
        return Map.of("submission", fresh(), "day", day.toString(), "backAverage", number(11), "leg", number(11));
    }

    private boolean fileOfOne(Somebody whom) {
        var rows = rows("");
        return done(nora.request()
                .multiPart("submission", fresh())
                .multiPart("file", "x.csv", ("date,scale,value\n" + rows).getBytes(UTF_8), "text/csv")
                .post(whom.chart() + "/scores/import"));
    }

    private boolean fileOfMany(Somebody whom) {
        var others = database.column(
                "select record_number from patient where given_name = 'Sigrid' order by registered_at desc limit 3");
        var rows = new StringBuilder("record,date,scale,value\n");
        others.forEach(record -> rows.append(rows(record + ",")));
        var begun = nora.request()
                .multiPart("submission", fresh())
                .multiPart("kind", "scores")
                .multiPart("file", "x.csv", rows.toString().getBytes(UTF_8), "text/csv")
                .post("/c/northside/imports");
        var address = begun.then().statusCode(303).extract().header("Location");
        while (true) {
            var page = nora.page(address);
            if (page.select("#run progress").isEmpty()) {
                return !page.select(".done").isEmpty();
            }
            Thread.onSpinWait();
        }
    }

    /** Rows of different days, so that few contradict each other. */
    private String rows(String record) {
        var rows = new TreeMap<LocalDate, String>();
        for (int i = 0; i < 1 + chance.nextInt(4); i++) {
            var day = anyDay();
            var scale = one(SCALES);
            var value = scale == Scale.PEG ? number(10) + "." + number(10) : number(11);
            rows.put(day, record + day + "," + scale.code() + "," + value + "\n");
        }
        return String.join("", rows.values());
    }

    private boolean scoreInError(Somebody whom) {
        return inError(
                whom,
                "score",
                database.column(
                        "select id from score where patient_id = ? and retraction_id is null order by id", whom.id()));
    }

    private boolean stepInError(Somebody whom) {
        return inError(
                whom,
                "step",
                database.column(
                        "select id from orthosis_step where patient_id = ? and retraction_id is null order by id",
                        whom.id()));
    }

    private boolean inError(Somebody whom, String kind, List<String> entries) {
        return !entries.isEmpty()
                && done(nora.post(
                        whom.chart() + "/entries/" + kind + "/" + one(entries) + "/retraction",
                        Map.of("submission", fresh(), "reason", "Another patient's")));
    }

    private boolean anotherEpisode(Somebody whom) {
        return done(nora.post(whom.chart() + "/episodes", EpisodeExample.heelPain(anyDay())));
    }

    private boolean anotherOpeningDay(Somebody whom) {
        var edit = nora.page(whom.chart() + EpisodeExample.currentOn(nora, whom.chart()) + "/edit")
                .select("main form");
        return done(nora.post(
                edit.attr("action"),
                Map.of(
                        "submission", fresh(),
                        "version", edit.select("[name=version]").val(),
                        "complaint", edit.select("#complaint").val(),
                        "complaintSide",
                                edit.select("#complaintSide [selected]").val(),
                        "onset", "",
                        "openedOn", anyDay().toString())));
    }

    private boolean device(Somebody whom) {
        return done(nora.post(whom.chart() + "/orthoses", dispensed("")));
    }

    private boolean deviceInPlaceOfAnother(Somebody whom) {
        var devices = devices(whom);
        return !devices.isEmpty() && done(nora.post(whom.chart() + "/orthoses", dispensed(one(devices))));
    }

    private Map<String, String> dispensed(String replaces) {
        return Map.of(
                "submission", fresh(),
                "deviceClass", "CUSTOM_INSOLE",
                "side", one(List.of("LEFT", "RIGHT", "BOTH")),
                "targetShoe", one(List.of("EVERYDAY", "WORK", "SPORT", "BOOTS")),
                "firstWornOn", anyDay().toString(),
                "purpose", "pain",
                "replaces", replaces);
    }

    private boolean stop(Somebody whom) {
        return step(whom, "stopped");
    }

    private boolean resumption(Somebody whom) {
        return step(whom, "resumed");
    }

    private boolean step(Somebody whom, String kind) {
        var devices = devices(whom);
        return !devices.isEmpty()
                && done(nora.post(
                        whom.chart() + "/orthoses/" + one(devices) + "/steps/" + kind,
                        Map.of("submission", fresh(), "onDay", anyDay().toString(), "reason", "DISCOMFORT")));
    }

    private List<String> devices(Somebody whom) {
        return new ArrayList<>(database.column("select id from orthosis where patient_id = ? order by id", whom.id()));
    }

    /** Whether it was done; what cannot have happened is refused, and that is nothing to be summed. */
    private static boolean done(Response answer) {
        assertThat(answer.statusCode()).isIn(303, 422, 404);
        return answer.statusCode() == 303;
    }

    private LocalDate anyDay() {
        return FIRST_DAY.plusDays(chance.nextInt(200));
    }

    private String number(int below) {
        return Integer.toString(chance.nextInt(below));
    }

    private <T> T one(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
