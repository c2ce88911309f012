package plumbline.tenancy;

import io.quarkus.arc.Arc;

/** A request context for work that no request waits for; one that is active meanwhile goes on afterwards. */
final class OwnContext {

    private OwnContext() {}

    static void run(Runnable work) {
        var context = Arc.container().requestContext();
        var outer = context.getStateIfActive();
        context.activate();
        try {
            work.run();
        } finally {
            context.terminate();
            if (outer != null) {
                context.activate(outer);
            }
        }
    }
}
