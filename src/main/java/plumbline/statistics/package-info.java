/** Pure mathematics of change and of agreement: no framework, and no import of any other room. */
@NullMarked
package plumbline.statistics;

import org.jspecify.annotations.NullMarked;
