/** What a clinic writes to a patient about their care, and whether it was read. */
@NullMarked
package plumbline.notice;

import org.jspecify.annotations.NullMarked;
