/** What else may have changed the pain: other treatments, and events in a patient's life. */
@NullMarked
package plumbline.orthotic.treatment;

import org.jspecify.annotations.NullMarked;
