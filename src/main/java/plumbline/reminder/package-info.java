/** Letters that remind a patient, who asked for them, that there is something to answer; they say nothing else. */
@NullMarked
package plumbline.reminder;

import org.jspecify.annotations.NullMarked;
