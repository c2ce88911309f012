package plumbline.patient;

/**
 * An episode was opened or corrected: what happened on a day may now belong to another one. Said in the transaction of the
 * change.
 *
 * @param patient with the episodes as they are now
 */
public record EpisodesChanged(Patient patient) {}
