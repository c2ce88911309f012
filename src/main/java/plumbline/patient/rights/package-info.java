/** What becomes of a whole record: archived, held, merged with another of the same person, erased. */
@NullMarked
package plumbline.patient.rights;

import org.jspecify.annotations.NullMarked;
