package plumbline.orthotic;

import plumbline.page.Language;

/** The shoes a device is made for. */
public enum TargetShoe {
    EVERYDAY("Everyday shoes", "everyday shoes"),
    WORK("Shoes for work", "shoes for work"),
    SAFETY("Safety shoes", "safety shoes"),
    SPORT("Sports shoes", "sports shoes"),
    BOOTS("Boots", "boots"),
    SANDALS("Sandals", "sandals"),
    HOUSE("House shoes", "house shoes"),
    OTHER("Other shoes", "other shoes");

    private final String label;
    private final String words;

    TargetShoe(String label, String words) {
        this.label = label;
        this.words = words;
    }

    public String label() {
        return Language.say(label);
    }

    /** As in "in the everyday shoes". */
    public String words() {
        return Language.say(words);
    }
}
