/** Proofs too heavy for every test run: what happens to people's work when a machine fails. */
@NullMarked
package plumbline.drill;

import org.jspecify.annotations.NullMarked;
