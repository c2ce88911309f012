package plumbline.accesslog;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys of the seals. They come from the environment, each with a name: the first makes new seals, the others are kept as
 * long as there are seals of theirs.
 */
@Startup
@ApplicationScoped
class SealKeys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int FEWEST_BYTES = 32;

    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();

    /**
     * @param keys each as {@code name:base64} of at least 32 bytes
     * @throws IllegalStateException when there is none, or one that is no such thing
     */
    SealKeys(@ConfigProperty(name = "plumbline.access-log.keys") List<String> keys) {
        for (var key : keys) {
            var parts = key.strip().split(":", 2);
            this.keys.put(parts[0], new SecretKeySpec(bytes(parts), ALGORITHM));
        }
    }

    private static byte[] bytes(String[] parts) {
        try {
            var bytes = Base64.getDecoder().decode(parts[parts.length - 1]);
            if (parts.length == 2 && !parts[0].isEmpty() && bytes.length >= FEWEST_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Said below, without what was given.
        }
        throw new IllegalStateException(
                "plumbline.access-log.keys must be a list of name:base64, each of at least 32 bytes");
    }

    /** The name of the key that makes new seals. */
    String current() {
        return keys.keySet().iterator().next();
    }

    /** Begins a code with the key of this name; empty when it is not known here. */
    Optional<Mac> begin(String name) {
        return Optional.ofNullable(keys.get(name)).map(SealKeys::mac);
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
