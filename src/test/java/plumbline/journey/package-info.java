/** Whole jobs in a real browser, through the real Keycloak. */
@NullMarked
package plumbline.journey;

import org.jspecify.annotations.NullMarked;
