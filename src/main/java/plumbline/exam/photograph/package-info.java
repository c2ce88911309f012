/** Photographs of feet and shoes: taken in during an exam, made anew without what the camera wrote beside them, compared over time. */
@NullMarked
package plumbline.exam.photograph;

import org.jspecify.annotations.NullMarked;
