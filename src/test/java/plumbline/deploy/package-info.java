/** The chart and the runbooks, held against what they promise. */
@NullMarked
package plumbline.deploy;

import org.jspecify.annotations.NullMarked;
