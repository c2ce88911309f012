package plumbline.tenancy;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Work that goes on after its request has been answered. It is done for the person who sent it, at the same clinic and within
 * the same wall: the connection guard knows no other way.
 */
@ApplicationScoped
public class Errands {

    private final Caller caller;

    Errands(Caller caller) {
        this.caller = caller;
    }

    /** Begins the work in a thread and a request context of its own; it says itself when its transactions begin and end. */
    public void send(Runnable errand) {
        var sender = caller.standing();
        Thread.ofVirtual().name("errand").start(() -> {
            try {
                OwnContext.run(() -> {
                    caller.standsFor(sender);
                    errand.run();
                });
            } catch (RuntimeException e) {
                Log.error("An errand ended in an error", e);
            }
        });
    }
}
