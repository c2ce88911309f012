package plumbline.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Links in letters, which must work for whoever has the letter and for nobody else, without signing in: a clinic, a choice, and an
 * HMAC over both and what the link is for (SHA-256, cut to 128 bits). Nothing of it is stored.
 */
@ApplicationScoped
class Links {

    /** What a link lets its holder do. */
    enum Purpose {
        STOP,
        CONFIRM
    }

    /** What a link is about. */
    record Target(UUID clinicId, UUID choiceId) {}

    private static final String ALGORITHM = "HmacSHA256";
    private static final int IDS = 32;
    private static final int SEAL = 16;
    private static final int FEWEST_CHARACTERS = 32;

    private final SecretKeySpec key;

    Links(@ConfigProperty(name = "plumbline.reminders.key") String key) {
        if (key.length() < FEWEST_CHARACTERS) {
            throw new IllegalStateException(
                    "plumbline.reminders.key must have at least " + FEWEST_CHARACTERS + " characters");
        }
        this.key = new SecretKeySpec(key.getBytes(UTF_8), ALGORITHM);
    }

    /** 64 characters that may stand in an address. */
    String token(Purpose purpose, Target target) {
        var ids = ids(target);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(IDS + SEAL)
                        .put(ids)
                        .put(seal(purpose, ids))
                        .array());
    }

    /** What a token is about; empty where it is none of ours, or for another purpose. */
    Optional<Target> read(Purpose purpose, String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != IDS + SEAL) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(bytes);
        var target =
                new Target(new UUID(buffer.getLong(), buffer.getLong()), new UUID(buffer.getLong(), buffer.getLong()));
        var seal = new byte[SEAL];
        buffer.get(seal);
        return MessageDigest.isEqual(seal, seal(purpose, ids(target))) ? Optional.of(target) : Optional.empty();
    }

    private static byte[] ids(Target target) {
        return ByteBuffer.allocate(IDS)
                .putLong(target.clinicId().getMostSignificantBits())
                .putLong(target.clinicId().getLeastSignificantBits())
                .putLong(target.choiceId().getMostSignificantBits())
                .putLong(target.choiceId().getLeastSignificantBits())
                .array();
    }

    private byte[] seal(Purpose purpose, byte[] ids) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((purpose.name() + '\n').getBytes(UTF_8));
            return ByteBuffer.allocate(SEAL).put(mac.doFinal(ids), 0, SEAL).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
