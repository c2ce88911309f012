/** How back pain and feet behave, drawn from published numbers; knows nothing of clinics or databases. */
@NullMarked
package plumbline.demo.simulator;

import org.jspecify.annotations.NullMarked;
