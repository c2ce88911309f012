package plumbline.orthotic.wear;

import java.util.Locale;
import plumbline.page.Language;

/** How somebody knows for how long a device was worn. */
public enum WearSource {
    DIARY("Diary"),
    SENSOR("Sensor"),
    ESTIMATE("Estimate");

    private final String label;

    WearSource(String label) {
        this.label = label;
    }

    /** Its name in files, such as {@code diary}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return Language.say(label);
    }
}
