package plumbline.exam.finding;

import java.util.List;
import java.util.Locale;

/**
 * One thing an exam can record, or a prescription say. Its name is the name of its column, once for each side where it has
 * sides; everything else stands in its {@link Definition}. The constants of one enum stand together on the form, in their order.
 */
public interface Finding {

    /** What it is called in code; in lower case what the database calls it. */
    String name();

    Definition definition();

    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    default String label() {
        return definition().label();
    }

    default Scale scale() {
        return definition().scale();
    }

    /** Where it is recorded: on the left and on the right, or once. */
    default List<Side> sides() {
        return definition().perSide() ? Side.FEET : List.of(Side.NEITHER);
    }
}
