package plumbline.score;

import org.jspecify.annotations.Nullable;

/**
 * Two single readings of one scale.
 *
 * @param before the last from before a day, or null
 * @param since the last since then
 */
public record BeforeAndSince(@Nullable Reading before, Reading since) {}
