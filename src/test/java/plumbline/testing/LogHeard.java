package plumbline.testing;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** Hears every line that is logged while it listens, with the words of what failed. */
public final class LogHeard extends Handler implements AutoCloseable {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private LogHeard() {}

    /** Listens from now on. */
    public static LogHeard begin() {
        var heard = new LogHeard();
        Logger.getLogger("").addHandler(heard);
        return heard;
    }

    @Override
    public void publish(LogRecord line) {
        var text = new StringBuilder(
                line instanceof ExtLogRecord formatted
                        ? formatted.getFormattedMessage() + " " + formatted.getMdcCopy()
                        : line.getMessage());
        for (var failure = line.getThrown(); failure != null; failure = failure.getCause()) {
            text.append(' ').append(failure);
        }
        lines.add(text.toString());
    }

    /** What was heard so far, a line each. */
    public String text() {
        return String.join("\n", lines);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
