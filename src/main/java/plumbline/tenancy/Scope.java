package plumbline.tenancy;

import java.util.Locale;

/** What a connection may reach; the database policies are written against the lower-case name. */
public enum Scope {
    STAFF,
    PATIENT,
    /** Runs the platform: clinics as such, and nothing of what is in them. */
    OPERATOR,
    /** Holds the link of an invitation, and sees what it says. */
    INVITED,
    /** Nobody: work that is done every night. It sees which clinics there are, and at each what its own task needs. */
    SYSTEM,
    /** Nobody either: one record that is to be erased, where the database finds it approved by two and held by none. */
    ERASURE;

    String setting() {
        return name().toLowerCase(Locale.ROOT);
    }
}
