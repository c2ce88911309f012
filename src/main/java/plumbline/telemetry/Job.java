package plumbline.telemetry;

/** Work that is done on rounds; the name says in counts which one it was. */
public enum Job {
    SEALING,
    VERIFICATION,
    REMINDERS,
    STAFF_ACCOUNTS,
    PORTAL_ACCOUNTS,
    RETENTION,
    ERASURES,
    OUTCOMES
}
