/** Who we look after: register, find, and the chart page. */
@NullMarked
package plumbline.patient;

import org.jspecify.annotations.NullMarked;
