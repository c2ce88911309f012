package plumbline.accesslog;

import plumbline.page.Language;

/** What somebody did, or tried to do, with a record or with the clinic itself. */
public enum Deed {
    OPENED("Opened", "looked at your record"),
    /** Sent a form about a record, whatever came of it. */
    WROTE("Wrote", "wrote in your record"),
    /** Looked at all patients together, without opening a record. */
    LOOKED_AT_ALL("Looked at all patients", "looked at all patients together"),
    IMPORTED("Imported", "added to your record from a file"),
    EXPORTED("Exported", "took a copy of your record"),
    INVITED("Invited", "invited someone to your record"),
    JOINED("Joined", "came to your record by an invitation"),
    LEFT("Removed", "took someone’s way to your record away"),
    ROLES_CHANGED("Changed roles", "changed who may see your record"),
    /** Made a person's sign-in the key to a record, or that of who cares for them. */
    LINKED("Linked a sign-in", "opened your record to a sign-in"),
    UNLINKED("Unlinked a sign-in", "closed your record to a sign-in"),
    CONSENT_CHANGED("Changed a consent", "changed what you agree to"),
    SETTINGS_CHANGED("Changed settings", "changed settings"),
    MERGED("Merged records", "put two records of yours together"),
    MERGE_UNDONE("Undid a merge", "took two records apart again"),
    ARCHIVED("Archived", "put your record into the archive"),
    RESTORED("Brought back from the archive", "brought your record back from the archive"),
    /** Added from a copy of the database what had been lost. */
    BROUGHT_BACK("Brought back from a backup", "brought back what had been lost of your record"),
    HELD("Put under legal hold", "made sure your record is kept, as the law demands"),
    RELEASED("Released from legal hold", "ended that your record must be kept"),
    ERASURE_ASKED("Asked for erasure", "asked that your record be erased"),
    ERASURE_APPROVED("Approved an erasure", "agreed that your record be erased"),
    ERASURE_WITHDRAWN("Withdrew an erasure", "withdrew that your record be erased"),
    ERASED("Erased", "erased your record"),
    /** Opened a record without looking after the patient, for a reason. */
    BROKE_GLASS("Opened without looking after the patient", "opened your record without looking after you"),
    GLASS_REVIEWED("Reviewed such an opening", "reviewed that your record was opened so"),
    CARE_GIVEN("Said who looks after the patient", "said who looks after you"),
    CARE_ENDED("Ended that someone looks after the patient", "ended that someone looks after you"),
    LOG_READ("Read this log", "looked up who opened your record"),
    LOG_EXPORTED("Exported this log", "took a copy of who opened your record"),
    LOG_VERIFIED("Had this log checked", "had the log checked");

    private final String label;
    private final String toPatient;

    Deed(String label, String toPatient) {
        this.label = label;
        this.toPatient = toPatient;
    }

    /** As it stands in a list for the clinic. */
    public String label() {
        return Language.say(label);
    }

    /** As it goes on behind somebody's name, for the patient whose record it is. */
    public String toPatient() {
        return Language.say(toPatient);
    }
}
