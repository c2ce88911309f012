package plumbline.patient;

import java.util.UUID;

/** The day of first wear may be another one than it was. Said in the transaction of the change, after it was written. */
public record FirstWearChanged(UUID patientId) {}
