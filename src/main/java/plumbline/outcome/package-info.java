/** What became of a clinic's patients, all together: fixed views of a snapshot, from which nobody can be made out. */
@NullMarked
package plumbline.outcome;

import org.jspecify.annotations.NullMarked;
