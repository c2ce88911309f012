package plumbline.page;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import java.util.List;

/**
 * One page of a list. One row more than is shown is read, which tells whether there is a next page without counting.
 *
 * @param page from 1
 */
public record Listing<T>(List<T> rows, int page, boolean more) {

    private static final int SIZE = 25;
    private static final int LAST = 10_000;

    /** Reads one page of the query; a page below 1 is the first. */
    public static <T> Listing<T> of(PanacheQuery<T> query, int page) {
        var number = Math.clamp(page, 1, LAST);
        var first = (number - 1) * SIZE;
        var rows = query.range(first, first + SIZE).list();
        return new Listing<>(rows.stream().limit(SIZE).toList(), number, rows.size() > SIZE);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public int previous() {
        return page - 1;
    }

    public int next() {
        return page + 1;
    }
}
