package plumbline.patient.rights;

import java.util.List;

/**
 * What a record is made of, table by table.
 *
 * @param shares tables with rows, in alphabetical order of their words
 */
public record Extent(List<Share> shares) {

    /** @param rows how many, more than 0 */
    public record Share(String table, long rows) {
        public String label() {
            return Tables.inWords(table);
        }
    }

    public long rows() {
        return shares.stream().mapToLong(Share::rows).sum();
    }

    long of(String table) {
        return shares.stream()
                .filter(share -> share.table.equals(table))
                .mapToLong(Share::rows)
                .sum();
    }
}
