package plumbline.invitation;

import plumbline.page.Language;

/** What somebody who opens a record for a patient is to them. */
public enum Relation {
    PARENT,
    GUARDIAN,
    PARTNER,
    CHILD,
    CARER,
    OTHER;

    public String label() {
        var say = Language.say(InvitationMessages.class);
        return switch (this) {
            case PARENT -> say.parent();
            case GUARDIAN -> say.guardian();
            case PARTNER -> say.partner();
            case CHILD -> say.child();
            case CARER -> say.carer();
            case OTHER -> say.otherRelation();
        };
    }
}
