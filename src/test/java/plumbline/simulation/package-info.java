/** What the product says of simulated patients of whom the truth is known: how often it is wrong, and how often it sees what is there. */
@NullMarked
package plumbline.simulation;

import org.jspecify.annotations.NullMarked;
