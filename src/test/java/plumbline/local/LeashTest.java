package plumbline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LeashTest {

    @Test
    void endsTheProcessWhenTheMachineThatHeldItIsKilled() throws Exception {
        Process holder = new ProcessBuilder(java(), "-cp", classes(), Holder.class.getName()).start();
        ProcessHandle held = held(holder);
        assertThat(held.isAlive()).isTrue();

        holder.destroyForcibly();

        assertThat(held.onExit().get(1, TimeUnit.MINUTES).isAlive()).isFalse();
    }

    private static ProcessHandle held(Process holder) throws IOException {
        try (BufferedReader output = holder.inputReader()) {
            return ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String classes() throws URISyntaxException {
        return Path.of(Leash.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
    }

    /** Starts something that lasts, says which process it is, and stays until its own input ends. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            Leash leash = new Leash(() -> {});
            Process lasting = new ProcessBuilder("sleep", "3600").start();
            leash.hold(lasting.pid(), "TERM");
            System.out.println(lasting.pid());
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
