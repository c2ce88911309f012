package plumbline.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The cookies of somebody who has signed in with a browser, for requests without one. */
public final class Cookies {

    private final Map<String, String> values = new HashMap<>();

    /** Those that the browser has at the moment for an application at that address. */
    public static Cookies of(Visit visit, String application) {
        var cookies = new Cookies();
        visit.page().context().cookies(application).forEach(cookie -> cookies.values.put(cookie.name, cookie.value));
        return cookies;
    }

    /** As a request has them. */
    public synchronized String header() {
        return values.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Takes over what an answer sets: the session is renewed every few minutes, and what one answer sets belongs together. */
    public synchronized void keep(List<String> set) {
        for (var cookie : set) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty()) {
                values.remove(pair[0]);
            } else {
                values.put(pair[0], pair[1]);
            }
        }
    }
}
