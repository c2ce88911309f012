/** Where it hurts: a body and two soles on which the patient or the clinician marks regions, each with how strong the pain is. */
@NullMarked
package plumbline.score.drawing;

import org.jspecify.annotations.NullMarked;
