package plumbline.demo;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A shared secret that yields one-time codes (RFC 6238: six digits, 30 seconds, HMAC-SHA-1).
 *
 * @param secret in base32, as an authenticator app asks for it
 */
public record SecondFactor(String secret) {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final long PERIOD_SECONDS = 30;

    /** The code that an authenticator app shows at that moment. */
    public String codeAt(Instant moment) {
        byte[] hash = hmac(Math.floorDiv(moment.getEpochSecond(), PERIOD_SECONDS));
        int offset = hash[hash.length - 1] & 0x0f;
        int truncated = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return "%06d".formatted(truncated % 1_000_000);
    }

    private byte[] hmac(long counter) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key(), "RAW"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(counter).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA1", e);
        }
    }

    private byte[] key() {
        ByteBuffer key = ByteBuffer.allocate(secret.length() * 5 / 8);
        int buffer = 0;
        int bits = 0;
        for (int i = 0; i < secret.length(); i++) {
            buffer = buffer << 5 | BASE32.indexOf(secret.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                key.put((byte) (buffer >> bits));
            }
        }
        return key.array();
    }
}
