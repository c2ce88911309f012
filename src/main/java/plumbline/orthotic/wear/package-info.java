/** How long an orthosis is worn each day, on each foot, held against what was planned. */
@NullMarked
package plumbline.orthotic.wear;

import org.jspecify.annotations.NullMarked;
