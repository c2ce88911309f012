/** What the platform hears of the service: counts, the number of a request, spans, and nothing about anybody. */
@NullMarked
package plumbline.telemetry;

import org.jspecify.annotations.NullMarked;
