/** Rules that hold for the whole house. */
@NullMarked
package plumbline;

import org.jspecify.annotations.NullMarked;
