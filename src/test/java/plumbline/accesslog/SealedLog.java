package plumbline.accesslog;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPerson;
import plumbline.tenancy.AtWork;

/** The access log of a clinic as its jobs and its admin treat it, for tests of what becomes of it. */
public record SealedLog(DemoClinic clinic, DemoPerson admin) {

    /** Seals what is new. */
    public void seal() {
        Arc.container().instance(Sealing.class).get().round();
    }

    /** Checks all of it, publishes its head when it is sound, and says what is not, such as {@code CUT_OFF 7 7}. */
    public List<String> check() {
        var faults = new ArrayList<String>();
        var verification = Arc.container().instance(Verification.class).get();
        AtWork.as(admin, clinic, () -> QuarkusTransaction.requiringNew().run(() -> {
            verification.check();
            verification.latest().orElseThrow().faults().forEach(fault -> faults.add(fault.code()));
        }));
        return faults;
    }

    /** The file in which heads are published. */
    public static Path heads() {
        return Path.of(ConfigProvider.getConfig().getValue("plumbline.access-log.heads", String.class));
    }

    /** The lines of that file. */
    public static List<String> published() {
        try {
            return Files.readAllLines(heads());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
