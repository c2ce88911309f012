/** What every page needs: layout, form errors, paging, submitting once, error pages, security headers. */
@NullMarked
package plumbline.page;

import org.jspecify.annotations.NullMarked;
