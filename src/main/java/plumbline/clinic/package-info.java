/** The tenant: its front door, and choosing a clinic when a person works at several. */
@NullMarked
package plumbline.clinic;

import org.jspecify.annotations.NullMarked;
