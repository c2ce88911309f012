/** Letters by e-mail, handed to the mail server at once. */
@NullMarked
package plumbline.mail;

import org.jspecify.annotations.NullMarked;
