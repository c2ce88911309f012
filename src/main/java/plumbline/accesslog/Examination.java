package plumbline.accesslog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Works every seal of a clinic out anew while its entries come by, and remembers what is wrong. */
final class Examination {

    private final UUID clinic;
    private final SealKeys keys;
    private final Map<Long, String> published;
    private final List<Fault> faults = new ArrayList<>();

    private @Nullable Seal seal;
    private Seal.@Nullable Code code;
    private int found;
    private long seals;
    private long entries;
    private long last;
    private byte[] prev = Seal.NOTHING;

    /** @param published the codes of seals that were published, by their number */
    Examination(UUID clinic, SealKeys keys, Map<Long, String> published) {
        this.clinic = clinic;
        this.keys = keys;
        this.published = new HashMap<>(published);
    }

    /** Takes the next row of {@link Seals#all}. */
    void take(Object[] row) {
        if (seal == null || ((Number) row[0]).longValue() != seal.seq()) {
            end();
            begin(Seals.seal(row));
        }
        if (row[Seals.ENTRY - 1] != null) {
            found++;
            entries++;
            if (code != null) {
                code.add(row, Seals.ENTRY);
            }
        }
    }

    private void begin(Seal next) {
        if (next.seq() > last + 1) {
            fault(Fault.Kind.SEALS_MISSING, last + 1, next.seq() - 1);
        } else if (!Arrays.equals(prev, next.prev())) {
            fault(Fault.Kind.CHANGED, next.seq(), next.seq());
        }
        seal = next;
        found = 0;
        code = keys.begin(next.keyId())
                .map(mac ->
                        new Seal.Code(mac, clinic, next.seq(), next.at(), next.entries(), next.keyId(), next.prev()))
                .orElse(null);
        if (code == null) {
            fault(Fault.Kind.KEY_UNKNOWN, next.seq(), next.seq());
        }
        var head = published.remove(next.seq());
        if (head != null && !head.equals(next.code())) {
            fault(Fault.Kind.CUT_OFF, next.seq(), next.seq());
        }
    }

    private void end() {
        if (seal == null) {
            return;
        }
        seals++;
        last = seal.seq();
        prev = seal.mac();
        if (found < seal.entries()) {
            fault(Fault.Kind.ENTRIES_MISSING, last, last);
        } else if (code != null && !seal.is(code.end())) {
            fault(Fault.Kind.CHANGED, last, last);
        }
        seal = null;
    }

    /**
     * After the last row.
     *
     * @param highestNamed the highest seal that an entry says it is under
     * @param forgotten how many entries should have a seal and have none
     */
    List<Fault> faults(long highestNamed, long forgotten) {
        end();
        if (highestNamed > last) {
            fault(Fault.Kind.SEALS_MISSING, last + 1, highestNamed);
        }
        published.keySet().stream().sorted().forEach(seq -> fault(Fault.Kind.CUT_OFF, seq, seq));
        if (forgotten > 0) {
            fault(Fault.Kind.NOT_SEALED, forgotten, forgotten);
        }
        return List.copyOf(faults);
    }

    /** Seals that have the same fault one after the other are one range. */
    private void fault(Fault.Kind kind, long from, long to) {
        var latest = faults.isEmpty() ? null : faults.getLast();
        if (latest != null && latest.kind() == kind && latest.to() + 1 >= from && kind != Fault.Kind.NOT_SEALED) {
            faults.set(faults.size() - 1, new Fault(kind, latest.from(), to));
        } else {
            faults.add(new Fault(kind, from, to));
        }
    }

    long seals() {
        return seals;
    }

    long entries() {
        return entries;
    }
}
