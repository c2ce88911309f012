/** Data that leave the clinic: what is recorded of one patient, in one piece, and a copy of everything a clinic has. */
@NullMarked
package plumbline.exchange;

import org.jspecify.annotations.NullMarked;
