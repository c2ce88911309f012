/** Pain scores: the items, entry by hand, import from CSV. */
@NullMarked
package plumbline.score;

import org.jspecify.annotations.NullMarked;
