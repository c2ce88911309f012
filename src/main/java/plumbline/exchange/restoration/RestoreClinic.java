package plumbline.exchange.restoration;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.tenancy.RestorationDoor;

/**
 * The command that brings one clinic back from a copy of the database. It needs no server, and goes to both databases as the owner
 * of their tables. Without {@code bring} it does all of it, says in numbers what that was, and takes it back.
 */
public final class RestoreClinic {

    private static final String USAGE = """
            usage: RestoreClinic clinic [bring] [stay=table,table]
              clinic  its alias in the copy
              bring   keeps what is otherwise only tried
              stay    tables of which a row that was changed since the copy stays as it is
            In the environment: PLUMBLINE_RESTORE_FROM_JDBC_URL, PLUMBLINE_RESTORE_FROM_USERNAME, PLUMBLINE_RESTORE_FROM_PASSWORD (the copy),
            QUARKUS_FLYWAY_JDBC_URL, QUARKUS_FLYWAY_USERNAME, QUARKUS_FLYWAY_PASSWORD (the database), PLUMBLINE_RESTORE_BY (who does it)""";

    private static final String STAY = "stay=";

    private final Map<String, String> environment;
    private final PrintStream out;

    /** @param environment where the databases are, and {@code out} where it is said what was done */
    public RestoreClinic(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    /** Ends with what {@link #run} answers. */
    public static void main(String[] arguments) {
        System.exit(new RestoreClinic(System.getenv(), System.out).run(List.of(arguments)));
    }

    /** Answers 0 when all went well, 1 when it was refused, and 2 when it was not asked for as it has to be. */
    public int run(List<String> arguments) {
        var options = arguments.stream().skip(1).toList();
        if (arguments.isEmpty()
                || !options.stream().allMatch(option -> option.equals("bring") || option.startsWith(STAY))) {
            out.println(USAGE);
            return 2;
        }
        try {
            return run(arguments.getFirst(), options.contains("bring"), staying(options));
        } catch (SQLException | IllegalStateException e) {
            out.println("Refused: " + e.getMessage());
            return 1;
        }
    }

    private static Set<String> staying(List<String> options) {
        return options.stream()
                .filter(option -> option.startsWith(STAY))
                .flatMap(option -> Arrays.stream(option.substring(STAY.length()).split(",")))
                .collect(Collectors.toSet());
    }

    private int run(String alias, boolean keep, Set<String> staying) throws SQLException {
        var from = door("PLUMBLINE_RESTORE_FROM_");
        var to = door("QUARKUS_FLYWAY_");
        var who = setting("PLUMBLINE_RESTORE_BY");
        var clinic = from.clinic(alias)
                .orElseThrow(() -> new IllegalStateException("There is no clinic " + alias + " in the copy"));
        try (var copy = from.enter(clinic, who);
                var live = to.enter(clinic, who)) {
            var report = new Restoration(copy, live, staying).run();
            report.print(out);
            if (!report.isClear()) {
                out.println("Nothing was changed.");
                return 1;
            }
            if (!keep) {
                out.printf("Nothing was changed; with bring, %d rows come back.%n", report.brought());
                return 0;
            }
            live.commit();
            out.printf("%d rows came back.%n", report.brought());
            return 0;
        }
    }

    private RestorationDoor door(String prefix) {
        return new RestorationDoor(
                setting(prefix + "JDBC_URL"), setting(prefix + "USERNAME"), setting(prefix + "PASSWORD"));
    }

    private String setting(String name) {
        var value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new IllegalStateException(name + " is missing");
        }
        return value;
    }
}
