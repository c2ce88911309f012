/** How far somebody walks until it hurts, and what eases it: walking pain has more than one cause. */
@NullMarked
package plumbline.score.walking;

import org.jspecify.annotations.NullMarked;
