package plumbline.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * An unpacked Keycloak. Any number of servers may run from it at the same time: nothing in it belongs to one of them.
 *
 * @param home the directory that holds {@code bin} and {@code lib}
 */
record KeycloakDistribution(Path home) {
    /** The classes of a running server, to be mapped into memory instead of loaded one by one: half the start. */
    private static final String CLASSES = "classes-" + Runtime.version() + ".jsa";

    /** Settles for good what a server need not find out at each start. */
    ProcessBuilder build() {
        return command("", "build", "--db=postgres");
    }

    /** Starts a server with those settings; the first to end leaves its classes to the later ones. */
    ProcessBuilder start(Map<String, String> settings) {
        boolean known = Files.exists(home.resolve(CLASSES));
        String option = known ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=";
        ProcessBuilder command = command(option + CLASSES, "start", "--optimized");
        command.environment().putAll(settings);
        return command;
    }

    private ProcessBuilder command(String option, String... arguments) {
        ProcessBuilder command = new ProcessBuilder(arguments).directory(home.toFile());
        command.command().addFirst(home.resolve("bin/kc.sh").toString());
        Map<String, String> environment = command.environment();
        environment.keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("JAVA"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx512m");
        environment.put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1 -Xlog:cds=off " + option);
        return command;
    }
}
