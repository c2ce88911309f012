package plumbline.exam.finding;

/** A finding that has its place on a drawing of the foot or the sole. */
public sealed interface Drawn extends Finding permits Palpation, WearZone {

    /** Where it lies, such as {@code heel-lateral}; the drawing and its style know it by this. */
    String place();

    /** What it is called beside its place, where the label is too long. */
    String shortLabel();
}
