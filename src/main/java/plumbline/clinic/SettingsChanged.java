package plumbline.clinic;

/**
 * A clinic has decided something else for itself. Said in the transaction of the change, after it was written.
 *
 * @param zone whether its days begin at another time than before
 * @param reviews whether it reviews devices in other weeks than before
 */
public record SettingsChanged(boolean zone, boolean reviews) {}
