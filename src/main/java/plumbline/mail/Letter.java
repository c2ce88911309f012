package plumbline.mail;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One letter to one address, in plain text.
 *
 * @param messageId names the letter wherever it goes, as {@code <left@right>}; a letter that is sent again keeps it
 * @param headers further headers, such as {@code List-Unsubscribe}
 */
public record Letter(String to, String subject, String text, String messageId, Map<String, String> headers) {

    /** What passes for an address: one, and nothing that a mail server could read as more than an address. */
    public static final String ADDRESS = "[^\\s\\p{Cc},;:<>()\\[\\]\"\\\\@]{1,64}@[^\\s\\p{Cc},;:<>()\\[\\]\"\\\\@.]+"
            + "(\\.[^\\s\\p{Cc},;:<>()\\[\\]\"\\\\@.]+)+";

    private static final Pattern ONE_ADDRESS = Pattern.compile(ADDRESS);
    private static final Pattern MESSAGE_ID = Pattern.compile("<[\\w.+-]+@[\\w.-]+>");
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}|[\\u2028\\u2029]");

    /** @throws IllegalArgumentException when a header could end early and another begin, or the address is not one */
    public Letter {
        headers = Map.copyOf(headers);
        require(ONE_ADDRESS.matcher(to).matches(), "address");
        require(isOneLine(subject), "subject");
        require(MESSAGE_ID.matcher(messageId).matches(), "message id");
        headers.forEach((name, value) -> {
            require(HEADER_NAME.matcher(name).matches(), "header");
            require(isOneLine(value), "header");
        });
    }

    /** A letter that is sent once. */
    public static Letter once(String to, String subject, String text) {
        return new Letter(to, subject, text, "<" + UUID.randomUUID() + "@plumbline>", Map.of());
    }

    private static boolean isOneLine(String value) {
        return !CONTROL.matcher(value).find();
    }

    private static void require(boolean sound, String what) {
        if (!sound) {
            // Without the value: it may be somebody's address.
            throw new IllegalArgumentException("Not fit for a letter: its " + what);
        }
    }
}
