package plumbline.imports;

import plumbline.page.Words;

/**
 * What is wrong on one line of a file.
 *
 * @param line counted from 1 with the header, as an editor counts
 * @param value what stands there, shortened
 */
public record Problem(int line, String value, String reason) {

    private static final int LONGEST_SHOWN = 40;

    static Problem of(int line, String value, String reason) {
        return new Problem(line, shortened(value), reason);
    }

    static String shortened(String value) {
        return Words.beginning(value, LONGEST_SHOWN);
    }
}
