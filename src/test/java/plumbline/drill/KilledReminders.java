package plumbline.drill;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import plumbline.local.PackagedApplication;

/**
 * Lets two packaged applications at once send reminders to 1,500 people, kills one and then the other in the middle of it,
 * again and again, and counts in the end what arrived: everybody has a letter, and whoever has two has the same one twice.
 */
public final class KilledReminders {

    private static final int KILLS = 8;
    private static final int PEOPLE = 1500;
    private static final int LONGEST_PAUSE_MS = 1500;
    private static final long SEED = 2027;

    private final List<PackagedApplication> both;
    private final Random chance = new Random(SEED);

    private KilledReminders(PackagedApplication one, PackagedApplication other) {
        this.both = List.of(one, other);
    }

    /** @param arguments where the packaged application is, {@code quarkus-run.jar} */
    public static void main(String[] arguments) throws InterruptedException {
        try (var one = PackagedApplication.on(
                        Path.of(arguments[0]),
                        Map.of(
                                "plumbline.reminders.cron", "* * * * * ?",
                                "plumbline.reminders.from", "0",
                                "plumbline.reminders.until", "24"));
                var other = one.another()) {
            new KilledReminders(one, other).run();
        }
        System.exit(0);
    }

    private void run() throws InterruptedException {
        Carers.wantToBeReminded(PEOPLE);
        for (int kill = 1; kill <= KILLS; kill++) {
            for (var application : chance.nextBoolean() ? both : both.reversed()) {
                Thread.sleep(chance.nextInt(LONGEST_PAUSE_MS));
                application.kill();
            }
            System.out.printf("Kill %d of both: %d letters wait, %d have arrived%n", kill, Carers.waiting(), arrived());
            both.forEach(PackagedApplication::begin);
            for (var application : both) {
                application.awaitReady();
            }
        }
        Carers.awaitLetters(PEOPLE);
        count();
    }

    private static void count() {
        var letters = Carers.letters();
        require(letters.size() == PEOPLE, "everybody has a letter, not " + letters.size() + " of " + PEOPLE);
        letters.forEach((address, received) -> require(
                received.stream()
                                .map(letter -> letter.header("Message-ID"))
                                .distinct()
                                .count()
                        == 1,
                "what " + address + " received has one name"));
        var twice = letters.values().stream()
                .filter(received -> received.size() > 1)
                .count();
        require(twice <= 2L * KILLS, "at most one letter a kill goes twice");
        System.out.printf(
                "After %d kills of two applications %,d people have their letter: none is lost; %d came twice, under one name%n",
                KILLS, PEOPLE, twice);
    }

    private static int arrived() {
        return Carers.letters().values().stream().mapToInt(List::size).sum();
    }

    private static void require(boolean fact, String what) {
        if (!fact) {
            throw new AssertionError("Not so: " + what);
        }
    }
}
