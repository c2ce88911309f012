package plumbline.telemetry;

import static io.opentelemetry.semconv.UrlAttributes.URL_FULL;
import static io.opentelemetry.semconv.UrlAttributes.URL_PATH;
import static io.opentelemetry.semconv.UrlAttributes.URL_QUERY;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes from each span what may be about somebody: what stands behind the question mark of an address, and the secret in the link of
 * a letter, which is longer than an id.
 */
@ApplicationScoped
class DiscreetSpans implements SpanProcessor {

    private static final Pattern SECRET = Pattern.compile("(?<=/)[^/]{40,}");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (var key : List.of(URL_PATH, URL_FULL)) {
            var address = span.getAttribute(key);
            if (address != null) {
                span.setAttribute(key, discreet(address));
            }
        }
        if (span.getAttribute(URL_QUERY) != null) {
            span.setAttribute(URL_QUERY, "");
        }
    }

    static String discreet(String address) {
        return SECRET.matcher(address.split("\\?", 2)[0]).replaceAll("…");
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
