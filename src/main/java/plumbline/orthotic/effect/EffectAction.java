package plumbline.orthotic.effect;

import plumbline.page.Language;

/** What was done about an effect when it was entered. */
public enum EffectAction {
    NONE_YET("Nothing yet"),
    NONE_NEEDED("Nothing needed"),
    ADVICE("Advice"),
    WORN_LESS("Worn less for a while"),
    ADJUSTED("Device adjusted"),
    STOPPED("Device stopped"),
    REFERRED("Referred");

    private final String label;

    EffectAction(String label) {
        this.label = label;
    }

    public String label() {
        return Language.say(label);
    }
}
