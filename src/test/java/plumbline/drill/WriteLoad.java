package plumbline.drill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * People who enter scores by the form of the page, each a patient of their own: one reading after the other, and each of them the
 * very same form again until the server says that it is saved.
 */
final class WriteLoad {

    /** A reading that can be told from every other by its patient and its day. */
    private record Write(UUID submission, String chart, LocalDate day) {
        UUID patient() {
            return UUID.fromString(chart.substring(chart.lastIndexOf('/') + 1));
        }

        Map<String, String> form() {
            return Map.of(
                    "submission", submission.toString(), "day", day.toString(), "backNow", "3", "backAverage", "");
        }
    }

    /**
     * What has become of it all.
     *
     * @param acknowledged how many the server said are saved
     * @param lost those of them that are not there
     * @param doubled readings that are there more than once
     * @param failures requests that were not served, by kind
     * @param unclear answers that were neither a success nor a page of ours that says what is wrong and gives back what was typed
     */
    record Result(int acknowledged, int lost, int doubled, Map<String, Integer> failures, List<String> unclear) {

        int failed() {
            return failures.values().stream().mapToInt(Integer::intValue).sum();
        }

        void print() {
            System.out.printf(
                    "%,d writes were acknowledged: lost %d, doubled %d. %,d requests failed meanwhile:%n",
                    acknowledged, lost, doubled, failed());
            failures.forEach((kind, count) -> System.out.printf("  %,7d  %s%n", count, kind));
            System.out.printf("Answers that were no clear page: %d%n", unclear.size());
            unclear.stream().limit(3).forEach(answer -> System.out.println("  " + answer));
        }

        /** Whether every promise was kept. */
        boolean isAsPromised() {
            return acknowledged > 0 && lost == 0 && doubled == 0 && unclear.isEmpty();
        }
    }

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final int LONGEST = 400;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private static final Pattern OF_A_PROGRAMMER =
            Pattern.compile("Exception|\\bat [a-z]+(\\.\\w+)+\\(|Internal Server");

    private final Session session;
    private final Supplier<URI> server;
    private final DataSource database;
    private final List<String> charts = new ArrayList<>();
    private final List<Thread> writers = new ArrayList<>();
    private final Queue<Write> acknowledged = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();
    private final Queue<String> unclear = new ConcurrentLinkedQueue<>();
    private volatile Instant lastAcknowledged = Instant.MIN;
    private volatile boolean ending;

    /**
     * Registers the patients.
     *
     * @param server asked before each request where it goes
     * @param database past every policy
     */
    WriteLoad(int writers, Session session, Supplier<URI> server, DataSource database)
            throws IOException, InterruptedException {
        this.session = session;
        this.server = server;
        this.database = database;
        for (int i = 0; i < writers; i++) {
            charts.add(session.registers(server.get()));
        }
    }

    WriteLoad begin() {
        charts.forEach(chart -> writers.add(Thread.ofVirtual().start(() -> write(chart))));
        return this;
    }

    /** How many have been acknowledged so far. */
    int acknowledged() {
        return acknowledged.size();
    }

    /** Waits until so many more have been acknowledged. */
    void awaitAcknowledged(int more) throws InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        for (var wanted = acknowledged() + more; acknowledged() < wanted; Thread.sleep(20)) {
            if (Instant.now().isAfter(until)) {
                throw new AssertionError("Only " + acknowledged() + " were acknowledged, " + failures + unclear.peek());
            }
        }
    }

    /** Waits until something is acknowledged that was after that moment, and says how long after. */
    Duration acknowledgedAgain(Instant since) throws InterruptedException {
        while (!lastAcknowledged.isAfter(since)) {
            if (Instant.now().isAfter(since.plus(PATIENCE))) {
                throw new AssertionError("Nothing was acknowledged for " + PATIENCE + ", " + failures + unclear.peek());
            }
            Thread.sleep(20);
        }
        return Duration.between(since, lastAcknowledged);
    }

    /** Lets everybody finish what they are at, and looks what there is. */
    Result end() throws InterruptedException, SQLException {
        ending = true;
        for (var writer : writers) {
            writer.join();
        }
        int lost = 0;
        int doubled = 0;
        for (var write : acknowledged) {
            switch (found(write)) {
                case 0 -> lost++;
                case 1 -> {}
                default -> doubled++;
            }
        }
        var counted = new TreeMap<String, Integer>();
        failures.forEach((kind, count) -> counted.put(kind, count.get()));
        return new Result(acknowledged.size(), lost, doubled, counted, List.copyOf(unclear));
    }

    private void write(String chart) {
        try {
            for (var day = FIRST_DAY; !ending; day = day.plusDays(1)) {
                var write = new Write(UUID.randomUUID(), chart, day);
                while (!isSaved(write)) {
                    Thread.sleep(BETWEEN_TRIES);
                }
                acknowledged.add(write);
                lastAcknowledged = Instant.now();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isSaved(Write write) throws InterruptedException {
        var to = server.get();
        try {
            var answer = session.post(to, write.chart() + "/scores", write.form());
            if (answer.statusCode() == 303) {
                return true;
            }
            failed("answered " + answer.statusCode());
            if (!isClear(answer, write)) {
                unclear.add(inBrief(answer));
            }
        } catch (IOException e) {
            failed(e.getClass().getSimpleName());
        }
        return false;
    }

    private void failed(String kind) {
        failures.computeIfAbsent(kind, unseen -> new AtomicInteger()).incrementAndGet();
    }

    private static String inBrief(HttpResponse<String> answer) {
        var text = answer.body().replaceAll("(?s)^.*<main", "").replaceAll("<[^>]*>|\\s+", " ");
        return answer.statusCode() + " "
                + answer.headers().firstValue("Location").orElse("")
                + text.substring(0, Math.min(LONGEST, text.length()));
    }

    private static boolean isClear(HttpResponse<String> answer, Write write) {
        var page = answer.body();
        return answer.statusCode() >= 400
                && page.contains("<h1>")
                && page.contains("class=\"mark\"")
                && page.contains(write.submission().toString())
                && !OF_A_PROGRAMMER.matcher(page).find();
    }

    private int found(Write write) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        select (select count(*) from score where patient_id = ? and scale = 'BACK_NOW'
                                   and at >= ?::date and at < ?::date + 1),
                               (select count(*) from submission where id = ?)""")) {
            statement.setObject(1, write.patient());
            statement.setObject(2, write.day());
            statement.setObject(3, write.day());
            statement.setObject(4, write.submission());
            try (var row = statement.executeQuery()) {
                row.next();
                return Math.min(row.getInt(1), row.getInt(2)) == 0 ? 0 : Math.max(row.getInt(1), row.getInt(2));
            }
        }
    }
}
