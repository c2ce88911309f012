/** Orthoses: dispensed, worn from a date, stopped with a reason. */
@NullMarked
package plumbline.orthotic;

import org.jspecify.annotations.NullMarked;
