/** The official wording of instruments, where a clinic holds a licence for it. */
@NullMarked
package plumbline.score.wording;

import org.jspecify.annotations.NullMarked;
