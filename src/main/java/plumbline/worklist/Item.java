package plumbline.worklist;

import java.util.UUID;

/**
 * One patient on a worklist.
 *
 * @param why what stands out, in a few words
 * @param path where to act on it, below the patient's own address; empty for the chart itself
 */
record Item(UUID patientId, String name, String recordNumber, String why, String path) {

    /** Without the name, so that none reaches a log. */
    @Override
    public String toString() {
        return "Item[" + patientId + "]";
    }
}
