package plumbline.patient;

import java.util.Optional;
import java.util.UUID;

/** A kind of entry that can be marked as entered in error. One bean for each kind. */
public interface Retractable<E extends ChartEntry> {

    /** Names the kind in an address: a lower-case word. */
    String kind();

    Optional<E> find(UUID patientId, UUID entryId);

    /** Why this entry has to stay as it is, as a sentence; empty where it may be marked. */
    default Optional<String> refusal(E entry) {
        return Optional.empty();
    }

    /** Does what follows once it is marked, in the same transaction. */
    default void retracted(E entry) {}

    /** The page on which the entry stands, below the patient's own address; begins with a slash. */
    String page(E entry);
}
