package plumbline.telemetry;

/** Why a request was refused. */
public enum RefusalReason {
    /** Signed in, and belongs to no such clinic, to no such record, or not to the operators. */
    NOT_ADMITTED,
    /** Belongs to the clinic, and asked for what is not there or not theirs. */
    NOT_FOUND,
    /** Their role does not include it. */
    ROLE,
    /** The record is closed to it, or the link of an invitation was not for them. */
    RULE,
    CROSS_SITE,
    PATH_TRICK,
    TOO_OFTEN,
    /** A script came with a token that is not accepted. */
    TOKEN
}
