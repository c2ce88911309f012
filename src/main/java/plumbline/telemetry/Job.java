package plumbline.telemetry;

import java.util.Locale;

/** Work that is done on rounds. */
public enum Job {
    SEALING,
    VERIFICATION,
    REMINDERS,
    STAFF_ACCOUNTS,
    PORTAL_ACCOUNTS,
    RETENTION,
    ERASURES,
    OUTCOMES;

    /** As it is called in counts, and by whoever asks for one round of it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
