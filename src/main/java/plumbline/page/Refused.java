package plumbline.page;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** Nothing was done, because of how things stand and not because of what was sent. */
public final class Refused extends WebApplicationException {

    private static final long serialVersionUID = 1;

    private final String title;
    private final String text;

    /**
     * @param title in a few words, in the language of the reader
     * @param text why, and what can be done
     */
    public Refused(String title, String text) {
        super(Response.Status.CONFLICT);
        this.title = title;
        this.text = text;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }
}
