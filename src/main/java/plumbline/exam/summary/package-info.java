/** A signed exam in the few words that a patient reads of it. */
@NullMarked
package plumbline.exam.summary;

import org.jspecify.annotations.NullMarked;
