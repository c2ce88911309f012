/** How long things take, as ratios measured in one run: on another machine the times are others, the ratios hardly. */
@NullMarked
package plumbline.bench;

import org.jspecify.annotations.NullMarked;
