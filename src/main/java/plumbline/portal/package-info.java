/** What a patient sees and does. */
@NullMarked
package plumbline.portal;

import org.jspecify.annotations.NullMarked;
