/** Orthoses: prescribed for each side, dispensed, worn from a date, adjusted, replaced, stopped with a reason. */
@NullMarked
package plumbline.orthotic;

import org.jspecify.annotations.NullMarked;
