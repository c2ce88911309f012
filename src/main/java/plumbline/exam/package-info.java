/** The foot exam: posture, heel and shoe wear, as a draft and then signed. */
@NullMarked
package plumbline.exam;

import org.jspecify.annotations.NullMarked;
