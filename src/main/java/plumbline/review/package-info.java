/** The appointment at which a device is judged: all that is known on one page, a decision, and a letter to the patient’s doctor. */
@NullMarked
package plumbline.review;

import org.jspecify.annotations.NullMarked;
