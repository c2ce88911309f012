package plumbline.exchange.restoration;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a restoration does, in numbers.
 *
 * @param since what was done at the clinic after the copy was made, by kind of deed; the copy knows nothing of it
 */
record Report(List<Share> shares, Map<String, Long> since) {

    /**
     * Of one table.
     *
     * @param copied rows of the clinic in the copy, without what was erased since
     * @param there of these, how many the database has as they are
     * @param changed how many it has, and they say something else
     * @param stays whether those stay as they are; otherwise they are in the way
     * @param brought how many it lacked
     */
    record Share(String table, long copied, long there, long changed, boolean stays, long brought) {}

    boolean isClear() {
        return inTheWay().isEmpty();
    }

    private List<Share> inTheWay() {
        return shares.stream()
                .filter(share -> share.changed() > 0 && !share.stays())
                .toList();
    }

    long brought() {
        return shares.stream().mapToLong(Share::brought).sum();
    }

    void print(PrintStream out) {
        out.printf("%-28s %10s %10s %10s %10s%n", "table", "in copy", "there", "changed", "brought");
        shares.stream()
                .filter(share -> share.copied() > 0)
                .forEach(share -> out.printf(
                        "%-28s %10d %10d %10d %10d%n",
                        share.table(), share.copied(), share.there(), share.changed(), share.brought()));
        if (!since.isEmpty()) {
            out.println("Since the copy, and not in it: "
                    + since.entrySet().stream()
                            .map(deed -> deed.getKey() + " " + deed.getValue())
                            .collect(Collectors.joining(", ")));
        }
        inTheWay()
                .forEach(share -> out.printf(
                        "In the way: %d rows of %s were changed since the copy%n", share.changed(), share.table()));
    }
}
