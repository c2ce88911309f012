/** Accounts and organizations at Keycloak: the only room that knows how they are looked after there. */
@NullMarked
package plumbline.identity;

import org.jspecify.annotations.NullMarked;
