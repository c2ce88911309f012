package plumbline.tenancy;

import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * A person has joined a staff, and was signed in before: perhaps as somebody who needs no second factor. They are signed out, so
 * that they sign in as who they are now.
 */
class SignedInBefore extends RedirectionException {

    SignedInBefore() {
        super(Response.Status.SEE_OTHER, URI.create("/logout"));
    }
}
