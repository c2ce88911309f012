/** The wall between clinics: who is asking, at which clinic, and the connection that carries it to the database. */
@NullMarked
package plumbline.tenancy;

import org.jspecify.annotations.NullMarked;
