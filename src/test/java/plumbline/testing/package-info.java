/** What page tests share: signing in as a demo person without Keycloak, and counting statements. */
@NullMarked
package plumbline.testing;

import org.jspecify.annotations.NullMarked;
