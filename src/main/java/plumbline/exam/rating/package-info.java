/** A colleague's second rating of the same feet on the same day, and how well the clinic's raters agree. */
@NullMarked
package plumbline.exam.rating;

import org.jspecify.annotations.NullMarked;
