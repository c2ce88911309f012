package plumbline.clinic;

/**
 * From which change on a rating of pain from 0 to 10 matters, as a clinic has decided for itself.
 *
 * @param points the least change that matters, in points
 * @param share the same as a share of the pain before, 0.30 being 30 %; or 0 where only the points count
 * @param detectable how far two single ratings may lie apart without any change, in points
 * @param note why it does not go by what is published
 */
public record PainLimits(double points, double share, double detectable, String note) {}
