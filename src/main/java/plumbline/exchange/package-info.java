/** Data out of the clinic: a patient's copy of their record, and a copy of everything a clinic has. */
@NullMarked
package plumbline.exchange;

import org.jspecify.annotations.NullMarked;
