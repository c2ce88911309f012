/** What an exam can record: every finding with its range, its usual values, and what is known about its reliability. */
@NullMarked
package plumbline.exam.finding;

import org.jspecify.annotations.NullMarked;
