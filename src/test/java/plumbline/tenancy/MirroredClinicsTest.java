package plumbline.tenancy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPatient;
import plumbline.demo.DemoPerson;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.Mirrors;
import plumbline.testing.Mirrors.Mirror;
import plumbline.testing.PageServers;
import plumbline.testing.SignInByName;

/** Two clinics with the same rows and the same ids, told apart by a mark in every text that a person could have written. */
@QuarkusTest
@WithTestResource(PageServers.class)
@Tag("proof")
class MirroredClinicsTest {

    private static final DemoClinic ORIGINAL = DemoClinic.HARBOUR;
    private static final List<String> ROLES = List.of("clinician", "assistant", "admin", "patient");

    /** Fewer pages than that, and the marks would prove nothing. */
    private static final int MARKED_AT_LEAST = 25;

    private static final int REQUESTS = 5_000;
    private static final int PEOPLE_OF_A_CLINIC = 10;
    private static final int CONNECTIONS = 2;
    private static final int AT_ONCE = 16;
    private static final long SEED = 20261124;

    @TestHTTPResource
    URI address;

    @Inject
    AgroalDataSource database;

    private final BehindTheScenes behind = new BehindTheScenes();
    private final Mirrors mirrors = new Mirrors();
    private final Crawl crawl = new Crawl();
    private Mirror left = new Mirror(DemoClinic.HARBOUR.id(), "", "");
    private Mirror right = left;

    @BeforeEach
    void copy() {
        left = mirrors.of(ORIGINAL, "mirror-left", "ZZL7");
        right = mirrors.of(ORIGINAL, "mirror-right", "ZZR7");
        for (var mirror : List.of(left, right)) {
            for (int i = 0; i < PEOPLE_OF_A_CLINIC; i++) {
                mirrors.works(mirror, "person-" + i);
            }
        }
    }

    @AfterEach
    void remove() {
        mirrors.close();
    }

    @Test
    void noAnswerOfAClinicEverHoldsTheMarkOfItsMirror() {
        var untouched = mirrors.everythingOf(right);
        var wrong = new ArrayList<String>();
        var marked = 0;
        for (var route : Routes.ALL) {
            for (var role : ROLES) {
                var answer = crawl.send(
                        given().redirects()
                                .follow(false)
                                .header(SignInByName.AS, DemoPerson.CLINICIAN_HARBOUR.username())
                                .header(SignInByName.AT, left.as(role, subject(role))),
                        route,
                        crawl.path(route, ORIGINAL, DemoPatient.HENRIK).replace("/harbour", "/" + left.alias()),
                        false);
                var body = answer.body().asString() + answer.getHeaders();
                if (body.contains(right.mark())) {
                    wrong.add(role + " " + route.key());
                }
                marked += body.contains(left.mark()) ? 1 : 0;
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(marked).isGreaterThan(MARKED_AT_LEAST);
        assertThat(mirrors.everythingOf(right)).isEqualTo(untouched);
    }

    private static String subject(String role) {
        return role.equals("patient") ? DemoPerson.PATIENT_HARBOUR.subject().toString() : "person-0";
    }

    /**
     * Twenty people of both clinics at once over two connections, while connections are broken off and statements cancelled, some
     * requests are refused and roll back, and some wait for a connection in vain.
     */
    @Test
    void nothingIsMixedOverTwoConnectionsThatBreak() throws InterruptedException {
        var pool = database.getConfiguration().connectionPoolConfiguration();
        var size = pool.maxSize();
        var patience = pool.acquisitionTimeout();
        pool.setMaxSize(CONNECTIONS);
        pool.setAcquisitionTimeout(Duration.ofSeconds(2));
        database.flush(AgroalDataSource.FlushMode.GRACEFUL);
        var trouble = new AtomicBoolean(true);
        var troublemaker = Thread.ofVirtual().start(() -> makeTrouble(trouble));
        var statuses = new TreeMap<Integer, Integer>();
        var mixed = new ConcurrentLinkedQueue<String>();
        try (var http = HttpClient.newBuilder().build();
                var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var next = new AtomicInteger();
            for (int i = 0; i < AT_ONCE; i++) {
                threads.submit(() -> {
                    for (int number = next.getAndIncrement(); number < REQUESTS; number = next.getAndIncrement()) {
                        ask(http, number, statuses, mixed);
                    }
                });
            }
        } finally {
            trouble.set(false);
            troublemaker.join();
            pool.setMaxSize(size);
            pool.setAcquisitionTimeout(patience);
        }

        assertThat(mixed).isEmpty();
        assertThat(statuses.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(REQUESTS);
        assertThat(statuses.get(200)).as("%s", statuses).isGreaterThan(REQUESTS / 3);
        assertThat(statuses).as("rolled back and broken off, too").containsKeys(404, 422, 503);
        assertThat(statuses).as("what breaks is nobody's fault").doesNotContainKey(500);
    }

    private void ask(HttpClient http, int number, Map<Integer, Integer> statuses, ConcurrentLinkedQueue<String> mixed) {
        var chance = new Random(SEED + number);
        var here = chance.nextBoolean() ? left : right;
        var there = here == left ? right : left;
        var request = request(here, chance);
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            synchronized (statuses) {
                statuses.merge(answer.statusCode(), 1, Integer::sum);
            }
            if (answer.body().contains(there.mark()) || isWithoutMark(answer, here)) {
                mixed.add(here.alias() + " " + request.uri());
            }
        } catch (Exception e) {
            mixed.add(request.uri() + " " + e);
        }
    }

    /** Every page of these holds the name of its clinic at least. */
    private static boolean isWithoutMark(HttpResponse<String> answer, Mirror here) {
        return answer.statusCode() == 200 && !answer.body().contains(here.mark());
    }

    private HttpRequest request(Mirror here, Random chance) {
        var patients = "/c/" + here.alias() + "/patients";
        var chart = patients + "/" + DemoPatient.HENRIK.id();
        var builder = HttpRequest.newBuilder()
                .header(SignInByName.AS, DemoPerson.CLINICIAN_HARBOUR.username())
                .header(SignInByName.AT, here.as("clinician", "person-" + chance.nextInt(PEOPLE_OF_A_CLINIC)));
        return switch (chance.nextInt(6)) {
            case 0 -> builder.uri(address.resolve("/c/" + here.alias())).build();
            case 1 -> builder.uri(address.resolve(patients)).build();
            case 2 -> builder.uri(address.resolve(chart)).build();
            case 3 -> builder.uri(address.resolve(chart + "/orthoses")).build();
            case 4 ->
                builder.uri(address.resolve(chart + "/episodes"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("complaint=&openedOn=2026-99-99"))
                        .build();
            default ->
                builder.uri(address.resolve(patients + "/0190c000-0000-7000-8000-00000000ffff"))
                        .build();
        };
    }

    private void makeTrouble(AtomicBoolean on) {
        var chance = new Random(SEED);
        while (on.get()) {
            behind.column("""
                    select %s(pid) from pg_stat_activity where usename = 'plumbline_app' and datname = current_database() order by random() limit 1""".formatted(chance.nextInt(5) == 0 ? "pg_terminate_backend" : "pg_cancel_backend"));
            try {
                Thread.sleep(150);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
