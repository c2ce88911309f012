package plumbline.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Has the application under test hand its letters to the mail server of all tests; {@link ReceivedLetter} reads them. */
public final class MailForTests implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.mailer.host", "127.0.0.1", "quarkus.mailer.port", Integer.toString(SharedServers.mailPort()));
    }

    /** Leaves the server to the tests that follow. */
    @Override
    public void stop() {}
}
