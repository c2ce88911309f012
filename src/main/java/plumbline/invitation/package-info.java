/** Invitations: to work at a clinic, or to open a patient's record; and the page where people join by them. */
@NullMarked
package plumbline.invitation;

import org.jspecify.annotations.NullMarked;
