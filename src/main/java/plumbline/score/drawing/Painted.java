package plumbline.score.drawing;

/**
 * A region as it stands in a picture.
 *
 * @param intensity as it is written in it; empty where nothing is marked
 */
public record Painted(Region region, String intensity) {}
