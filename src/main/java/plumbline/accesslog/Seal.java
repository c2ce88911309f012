package plumbline.accesslog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * A seal over some entries of one clinic's access log, in their order, and over the seal before. Its code cannot be made without
 * the key, so nothing under it can be changed, left out, put elsewhere or added by someone who has only the database.
 *
 * @param seq from 1, without gaps
 * @param entries how many it covers
 */
record Seal(long seq, Instant at, int entries, String keyId, byte[] prev, byte[] mac) {

    /** What stands where a seal before the first would. */
    static final byte[] NOTHING = new byte[32];

    /** What of an entry is sealed, in this order, as text: all that it says. */
    static final String COLUMNS = """
            e.id::text, extract(epoch from e.at)::text, e.patient_id::text, e.asked, e.user_id, e.name, e.roles, e.scope, e.origin,
            e.deed, e.refused::text, e.method, e.path, e.why""";

    /** How many columns that is. */
    static final int WIDTH = 14;

    /** Works out the code of a seal while its entries come by, however many there are. */
    static final class Code {

        private final Mac mac;

        Code(Mac mac, UUID clinic, long seq, Instant at, int entries, String keyId, byte[] prev) {
            this.mac = mac;
            add(clinic.toString());
            add(Long.toString(seq));
            add(Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)));
            add(Integer.toString(entries));
            add(keyId);
            mac.update(prev);
        }

        void add(Object[] entry, int from) {
            for (var column = from; column < from + WIDTH; column++) {
                add((String) entry[column]);
            }
        }

        /** Each text behind its length, so that no two lists of texts look the same. */
        private void add(@Nullable String text) {
            var bytes = text == null ? new byte[0] : text.getBytes(UTF_8);
            mac.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(text == null ? -1 : bytes.length)
                    .flip());
            mac.update(bytes);
        }

        byte[] end() {
            return mac.doFinal();
        }
    }

    /** The next seal over these entries. */
    static Seal over(List<Object[]> entries, @Nullable Seal head, UUID clinic, Instant at, SealKeys keys) {
        var seq = head == null ? 1 : head.seq() + 1;
        var prev = head == null ? NOTHING : head.mac();
        var keyId = keys.current();
        var code = new Code(keys.begin(keyId).orElseThrow(), clinic, seq, at, entries.size(), keyId, prev);
        entries.forEach(entry -> code.add(entry, 0));
        return new Seal(seq, at, entries.size(), keyId, prev, code.end());
    }

    /** When the entry of a row was written. */
    static Instant at(Object[] entry) {
        var seconds = new BigDecimal((String) entry[1]);
        return Instant.EPOCH.plus(seconds.movePointRight(6).longValueExact(), ChronoUnit.MICROS);
    }

    boolean is(byte[] code) {
        return MessageDigest.isEqual(mac, code);
    }

    /** The code as it is published. */
    public String code() {
        return HexFormat.of().formatHex(mac);
    }

    @Override
    public String toString() {
        return "Seal[" + seq + "]";
    }
}
