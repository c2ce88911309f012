package plumbline.clinic;

/** What Keycloak says of a clinic. */
public enum AtKeycloak {
    OPEN,
    CLOSED,
    ABSENT,
    /** It did not answer. */
    UNKNOWN;

    /** Whether that is as it should be. */
    public boolean agreesWith(Clinic clinic) {
        return this == (clinic.isActive() ? OPEN : clinic.isSuspended() ? CLOSED : ABSENT);
    }

    public boolean isUnknown() {
        return this == UNKNOWN;
    }
}
