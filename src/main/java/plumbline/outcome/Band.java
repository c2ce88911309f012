package plumbline.outcome;

/**
 * One of the parts into which a {@link Dimension} divides all patients.
 *
 * @param code as it stands in an address
 */
public record Band(String code, String label) {}
