package plumbline.accesslog;

import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a request went. It holds opaque ids only.
 *
 * @param method empty, like the path, where there is no request
 */
record Address(String method, String path) {

    private static final int LONGEST = 400;
    private static final Pattern OF_PATIENT = Pattern.compile("/(?:(?:c|api)/[^/]+/patients|my/[^/]+)/([^/]+).*");
    /** What stands in the link of an invitation is nobody's to read. */
    private static final Pattern INVITATION = Pattern.compile("^(/join/)[^/]+");

    private static final Pattern OUR_OWN = Pattern.compile("[a-z0-9-]{0,40}(\\.[a-z]{1,5})?");

    static Address of(@Nullable RoutingContext request) {
        return request == null
                ? new Address("", "")
                : new Address(
                        request.request().method().name(),
                        INVITATION.matcher(request.normalizedPath()).replaceFirst("$1…"));
    }

    Address with(String query) {
        return query.isEmpty() ? this : new Address(method, path + "?" + query);
    }

    /** The same, of an address that may lead nowhere: without what none of ours would have, which may be anything. */
    Address unproven() {
        var kept = new StringBuilder();
        for (var segment : path.split("/", -1)) {
            kept.append('/').append(OUR_OWN.matcher(segment).matches() ? segment : "…");
        }
        return new Address(method, kept.substring(1, Math.min(kept.length(), LONGEST)));
    }

    /** The id of a patient it asks for, as it was written; empty where it is about nobody. */
    String asked() {
        var match = OF_PATIENT.matcher(unproven().path());
        return match.matches() ? match.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
