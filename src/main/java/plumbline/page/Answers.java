package plumbline.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The few answers a page gives besides itself. */
public final class Answers {

    private static final Pattern LAST_ID = Pattern.compile(".*([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}).*");

    private Answers() {}

    /** After something was done: go and look at it. */
    public static Response seeOther(URI location) {
        return Response.seeOther(location).build();
    }

    /** What a script created: its id, and where what is known of it can be read. */
    @Schema(description = "What was created")
    public record Created(UUID id) {}

    /**
     * After a script created something.
     *
     * @param location where it can be read; the last id in it is its own
     */
    public static Response created(URI location) {
        var id = LAST_ID.matcher(location.toString());
        if (!id.matches()) {
            throw new IllegalArgumentException("There is no id in the address");
        }
        return Response.created(location)
                .entity(new Created(UUID.fromString(id.group(1))))
                .build();
    }

    /** A file that the browser keeps, instead of showing it; of the type that the route says. */
    public static Response file(Object content, String name) {
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
                .build();
    }

    /** The form again, with what is wrong beside each field. */
    public static Response unprocessable(TemplateInstance form) {
        return html(422, form);
    }

    /** The form again, because someone else was quicker. */
    public static Response conflict(TemplateInstance form) {
        return html(409, form);
    }

    static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(page)
                .build();
    }
}
