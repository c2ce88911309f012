package plumbline.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import plumbline.page.Language;

/**
 * Makes text of the bytes of a file: UTF-8, or UTF-16 where a byte-order mark says so. Nothing is guessed: the bytes of
 * another encoding mean other letters in every part of Europe, and a record number read wrongly may be another patient's.
 */
final class FileText {

    private FileText() {}

    /** @throws UnreadableFile naming the first line that is not text in UTF-8 */
    static String of(byte[] bytes) throws UnreadableFile {
        if (beginsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decoded(bytes, 3, StandardCharsets.UTF_8);
        }
        if (beginsWith(bytes, 0xFF, 0xFE)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (beginsWith(bytes, 0xFE, 0xFF)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return decoded(bytes, 0, StandardCharsets.UTF_8);
    }

    private static boolean beginsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String decoded(byte[] bytes, int from, Charset charset) throws UnreadableFile {
        var decoder = charset.newDecoder();
        var input = ByteBuffer.wrap(bytes, from, bytes.length - from);
        var text = CharBuffer.allocate((int) (input.remaining() * (double) decoder.maxCharsPerByte()) + 1);
        var result = decoder.decode(input, text, true);
        text.flip();
        if (result.isError()) {
            throw new UnreadableFile(Language.say(
                    "Line %d is not text in %s; save the file from the spreadsheet as “CSV UTF-8”",
                    lineAfter(text), charset == StandardCharsets.UTF_8 ? "UTF-8" : "UTF-16"));
        }
        if (text.chars().anyMatch(character -> character == 0)) {
            throw new UnreadableFile(
                    Language.say(
                            "This is not a text file, or one in UTF-16 without a mark; save the file from the spreadsheet as “CSV UTF-8”"));
        }
        return text.toString();
    }

    private static long lineAfter(CharSequence text) {
        return 1 + text.chars().filter(character -> character == '\n').count();
    }
}
