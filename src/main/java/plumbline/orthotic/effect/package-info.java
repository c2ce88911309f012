/** Harm that an orthosis may have done, and the notice that a clinician answers. */
@NullMarked
package plumbline.orthotic.effect;

import org.jspecify.annotations.NullMarked;
