/** Who looked at whom, when and how; refuses to be anonymous. */
@NullMarked
package plumbline.accesslog;

import org.jspecify.annotations.NullMarked;
