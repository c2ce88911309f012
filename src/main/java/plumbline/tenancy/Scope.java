package plumbline.tenancy;

import java.util.Locale;

/** What a connection may reach; the database policies are written against the lower-case name. */
public enum Scope {
    STAFF,
    PATIENT;

    String setting() {
        return name().toLowerCase(Locale.ROOT);
    }
}
