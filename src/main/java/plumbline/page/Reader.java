package plumbline.page;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In which language the answer to this request is read: the person's choice at the clinic, else the clinic's own; on the pages
 * before a clinic what was chosen on this device, else what the browser asks for.
 */
@Named("reader")
@RequestScoped
public class Reader {

    /** Holds the choice on this device. */
    static final String COOKIE = "plumbline-language";

    private final CurrentVertxRequest request;
    private @Nullable Language language;
    private List<Language> offered = Language.all();

    Reader(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Keeps the choice on this device, for a year. */
    public static NewCookie remember(Language language) {
        return new NewCookie.Builder(COOKIE)
                .value(language.tag())
                .path("/")
                .maxAge(Math.toIntExact(Duration.ofDays(365).toSeconds()))
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** From now on, the answer is read in this language, or in English by a script; those offered stand for choice on the page. */
    public void reads(Language language, List<Language> offered) {
        this.language = isScript() ? Language.ENGLISH : language;
        this.offered = List.copyOf(offered);
    }

    private boolean isScript() {
        var now = request.getCurrent();
        return now != null && now.normalizedPath().startsWith("/api/");
    }

    public Language language() {
        if (language == null) {
            language = Optional.ofNullable(request.getCurrent())
                    .map(RoutingContext::request)
                    .flatMap(Language::of)
                    .orElse(Language.ENGLISH);
        }
        return language;
    }

    /** Where the reader is, to come back to; empty where going there again would ask for something else. */
    public String address() {
        var now = request.getCurrent();
        return now == null || !now.request().method().name().equals("GET")
                ? ""
                : now.request().uri();
    }

    /** At least one. */
    public List<Language> offered() {
        return offered;
    }
}
