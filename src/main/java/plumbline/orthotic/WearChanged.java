package plumbline.orthotic;

import plumbline.patient.Patient;

/**
 * From when to when a patient wears which device is not as it was: something was first worn, stopped, resumed or replaced, or one
 * of these was marked as entered in error. Said in the transaction of the change, after it was written.
 */
public record WearChanged(Patient patient) {}
