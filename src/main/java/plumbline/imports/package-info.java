/** Files of many rows: what spreadsheets write, all of it or nothing, and how far an import is. */
@NullMarked
package plumbline.imports;

import org.jspecify.annotations.NullMarked;
