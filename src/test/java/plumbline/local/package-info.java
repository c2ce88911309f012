/** The servers a developer's machine and the tests run on. */
@NullMarked
package plumbline.local;

import org.jspecify.annotations.NullMarked;
