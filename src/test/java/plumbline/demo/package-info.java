/** The demo world that dev mode and the tests share: its clinics, its people and what happened to them. */
@NullMarked
package plumbline.demo;

import org.jspecify.annotations.NullMarked;
