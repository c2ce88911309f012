package plumbline.accesslog;

/** What somebody did, or tried to do, with a record or with the clinic itself. */
public enum Deed {
    OPENED,
    /** Sent a form about a record, whatever came of it. */
    WROTE,
    /** Looked at all patients together, without opening a record. */
    LOOKED_AT_ALL,
    IMPORTED,
    EXPORTED,

    INVITED,
    JOINED,
    LEFT,
    ROLES_CHANGED,
    /** Made a person's sign-in the key to a record, or that of who cares for them. */
    LINKED,
    UNLINKED,
    CONSENT_CHANGED,
    SETTINGS_CHANGED,

    MERGED,
    MERGE_UNDONE,
    ARCHIVED,
    RESTORED,
    HELD,
    RELEASED,
    ERASURE_ASKED,
    ERASED,

    /** Opened a record without looking after the patient, for a reason. */
    BROKE_GLASS,
    GLASS_REVIEWED,
    CARE_GIVEN,
    CARE_ENDED,

    LOG_READ,
    LOG_EXPORTED,
    LOG_VERIFIED,
    SIGNED_OUT
}
