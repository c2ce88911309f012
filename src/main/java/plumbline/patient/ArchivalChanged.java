package plumbline.patient;

import java.util.UUID;

/** A record was closed, or opened again. Said in the transaction of the change, after it was written. */
public record ArchivalChanged(UUID patientId) {}
