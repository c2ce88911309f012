package plumbline.patient;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells when the first device of an episode was first worn, to rooms that know nothing of devices. */
public interface FirstWear {

    /** The day of first wear by episode, for all episodes of these patients in which something was worn. */
    Map<UUID, LocalDate> of(Set<UUID> patientIds);
}
