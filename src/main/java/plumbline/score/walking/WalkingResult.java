package plumbline.score.walking;

import plumbline.page.Language;

/** What a walk showed. That nobody tried it says nothing of how it would have gone. */
public enum WalkingResult {
    LIMITED("Pain makes it end"),
    NO_LIMIT("No limit"),
    NOT_TESTED("Not tested");

    private final String label;

    WalkingResult(String label) {
        this.label = label;
    }

    public String label() {
        return Language.say(label);
    }
}
