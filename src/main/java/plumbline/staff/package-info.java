/** Who works here: one directory entry per person and clinic. */
@NullMarked
package plumbline.staff;

import org.jspecify.annotations.NullMarked;
