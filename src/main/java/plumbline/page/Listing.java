package plumbline.page;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import java.util.List;
import java.util.function.BiFunction;

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
        return of(page, SIZE, (first, most) -> query.range(first, first + most - 1)
                .list());
    }

    /**
     * Reads one page of so many rows.
     *
     * @param rows reads the rows from the first one, counted from 0, and at most so many
     */
    public static <T> Listing<T> of(int page, int size, BiFunction<Integer, Integer, List<T>> rows) {
        var number = Math.clamp(page, 1, LAST);
        var read = rows.apply((number - 1) * size, size + 1);
        return new Listing<>(read.stream().limit(size).toList(), number, read.size() > size);
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
