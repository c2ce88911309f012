package plumbline.tenancy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What stands in the link of an invitation: which clinic it is from, which is no secret, and 256 bits of chance, which are. The
 * database has only its digest.
 */
public record InvitationToken(UUID clinicId, String text) {

    private static final int CHANCE = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{64}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** One that was never there before. */
    public static InvitationToken of(UUID clinicId) {
        var chance = new byte[CHANCE];
        RANDOM.nextBytes(chance);
        var bytes = ByteBuffer.allocate(2 * Long.BYTES + CHANCE)
                .putLong(clinicId.getMostSignificantBits())
                .putLong(clinicId.getLeastSignificantBits())
                .put(chance)
                .array();
        return new InvitationToken(clinicId, Base64.getUrlEncoder().encodeToString(bytes));
    }

    /** What somebody shows, if it has the shape of one. */
    static Optional<InvitationToken> read(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        return Optional.of(new InvitationToken(new UUID(bytes.getLong(), bytes.getLong()), text));
    }

    /** SHA-256, in hexadecimal. */
    public String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the secret, for it may end in a log. */
    @Override
    public String toString() {
        return "An invitation of clinic " + clinicId;
    }
}
