/** Two exams side by side, and a measure over all of them: a change within the error of measuring is none. */
@NullMarked
package plumbline.exam.comparison;

import org.jspecify.annotations.NullMarked;
