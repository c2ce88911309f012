/** Brings back what a clinic has lost, from a copy of the database, and brings a clinic to another installation. */
@NullMarked
package plumbline.exchange.restoration;

import org.jspecify.annotations.NullMarked;
