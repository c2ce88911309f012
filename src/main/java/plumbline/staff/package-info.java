/** Who works at a clinic. */
@NullMarked
package plumbline.staff;

import org.jspecify.annotations.NullMarked;
