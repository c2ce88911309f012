/** The schema of the database: how it is migrated, and whether it is one that this code runs on. */
@NullMarked
package plumbline.schema;

import org.jspecify.annotations.NullMarked;
