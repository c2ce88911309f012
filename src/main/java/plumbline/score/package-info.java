/** Pain and function scores: scales and the instruments they are asked by, entry by hand, import from CSV. */
@NullMarked
package plumbline.score;

import org.jspecify.annotations.NullMarked;
