package plumbline.orthotic;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.page.Language;

/** What a review comes to. */
public enum Decision {
    CONTINUE("Continue", null),
    ADJUST("Adjust", "/steps/adjusted"),
    REPLACE("Replace", "/replacement"),
    STOP("Stop", "/steps/stopped"),
    REFER("Refer", null);

    private final String label;
    private final @Nullable String path;

    Decision(String label, @Nullable String path) {
        this.label = label;
        this.path = path;
    }

    public String label() {
        return Language.say(label);
    }

    /** Where it is carried out, below the address of the device; empty where there is nothing more to record. */
    public Optional<String> path() {
        return Optional.ofNullable(path);
    }

    /** Whether the device goes on being worn, so that there is something to review again. */
    boolean goesOn() {
        return this != STOP && this != REPLACE;
    }
}
