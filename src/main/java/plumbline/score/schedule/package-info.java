/** When patients are asked: what a clinic asks and how often, a patient's own schedule, and what is due next. */
@NullMarked
package plumbline.score.schedule;

import org.jspecify.annotations.NullMarked;
