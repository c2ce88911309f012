/** Who looks after which patient, and what becomes of a record that somebody else has to open. */
@NullMarked
package plumbline.patient.care;

import org.jspecify.annotations.NullMarked;
