/** What changed since the orthosis: one patient's phases, the plain before and after, the chart. */
@NullMarked
package plumbline.progress;

import org.jspecify.annotations.NullMarked;
