/** Data that leave the clinic: what is recorded of one patient, in one piece. */
@NullMarked
package plumbline.exchange;

import org.jspecify.annotations.NullMarked;
