/** What follows from the findings of an exam by published rules: never a diagnosis, each with its rule and source. */
@NullMarked
package plumbline.exam.derived;

import org.jspecify.annotations.NullMarked;
