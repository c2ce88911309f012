package plumbline.worklist;

import java.util.Locale;
import plumbline.page.Language;

/** Whose patients a worklist is about. */
enum Whose {
    /** Those whom the caller looks after, and those whom nobody does: nobody falls between two chairs. */
    MINE("My patients", "Whom you look after, and whom nobody does."),
    EVERYONE("Everyone’s", "All patients of this clinic.");

    private final String label;
    private final String inWords;

    Whose(String label, String inWords) {
        this.label = label;
        this.inWords = inWords;
    }

    /** As it stands in an address; mine where it says nothing else. */
    static Whose of(String address) {
        return EVERYONE.address().equals(address) ? EVERYONE : MINE;
    }

    public Whose[] both() {
        return values();
    }

    public String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return Language.say(label);
    }

    public String inWords() {
        return Language.say(inWords);
    }
}
