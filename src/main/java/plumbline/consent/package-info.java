/** What a patient agrees to, and takes back. */
@NullMarked
package plumbline.consent;

import org.jspecify.annotations.NullMarked;
