package plumbline.telemetry;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Gives each request a number, or keeps the one that a proxy has given it. It stands in every line that is logged meanwhile, in the
 * answer, and on the page of an error: whoever asks for help says it.
 */
@Singleton
public class RequestNumber {

    /** The header of the request and of the answer. */
    public static final String HEADER = "X-Request-Id";

    private static final int BEFORE_ALL = 1100;
    private static final int BITS = 60;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final String KEY = "requestId";
    private static final SecureRandom RANDOM = new SecureRandom();

    void give(@Observes Filters filters) {
        filters.register(RequestNumber::give, BEFORE_ALL);
    }

    private static void give(RoutingContext request) {
        var given = request.request().getHeader(HEADER);
        var number = given != null && SHAPE.matcher(given).matches() ? given : make();
        request.put(HEADER, number);
        request.response().putHeader(HEADER, number);
        MDC.put(KEY, number);
        request.next();
    }

    /** Short enough to be said on the telephone. */
    private static String make() {
        var digits = new BigInteger(BITS, RANDOM).toString(32);
        return "0".repeat(BITS / 5 - digits.length()) + digits;
    }

    /** The number of a request. */
    public static String of(RoutingContext request) {
        return request.get(HEADER);
    }
}
