/** A signed exam on one page, for a doctor who reads nothing else of it. */
@NullMarked
package plumbline.exam.letter;

import org.jspecify.annotations.NullMarked;
