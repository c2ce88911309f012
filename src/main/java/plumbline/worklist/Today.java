package plumbline.worklist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a clinician finds on arriving: what they left open, whom they saw, whose pain rose. */
record Today(List<Seen> seenLately, List<Rise> painThatRose) {

    /** A patient this person opened, and when last. */
    record Seen(UUID patientId, String name, String recordNumber, Instant at) {}

    /** Mean average back pain of the last two weeks against the four before. */
    record Rise(UUID patientId, String name, double before, double lately, long readings) {}
}
