package plumbline.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The few answers a page gives besides itself. */
public final class Answers {

    private Answers() {}

    /** After something was done: go and look at it. */
    public static Response seeOther(URI location) {
        return Response.seeOther(location).build();
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
