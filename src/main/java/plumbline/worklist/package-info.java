/** Who needs attention today. */
@NullMarked
package plumbline.worklist;

import org.jspecify.annotations.NullMarked;
