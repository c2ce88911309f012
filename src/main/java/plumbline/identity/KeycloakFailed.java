package plumbline.identity;

/** Keycloak did not do what it was asked, or did not answer. Whatever was asked can be asked again. */
public class KeycloakFailed extends RuntimeException {

    public KeycloakFailed(Throwable cause) {
        super("Keycloak did not do it", cause);
    }
}
