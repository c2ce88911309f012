/** Lets other people's attackers loose on the application. */
@NullMarked
package plumbline.scan;

import org.jspecify.annotations.NullMarked;
