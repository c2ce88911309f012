package plumbline.exam;

import org.jspecify.annotations.Nullable;

/** Something looked at on each foot and recorded as a whole number, or as deliberately not tested. */
sealed interface Finding permits Criterion, Pain, WearZone {

    /** What the database calls it. */
    String name();

    String label();

    int min();

    int max();

    /** The number recorded on this foot, null where there is none. */
    @Nullable Integer on(Foot foot);

    /** The number as it is read: +1, or 1 where there is no sign to it. */
    default String text(int number) {
        return Integer.toString(number);
    }
}
