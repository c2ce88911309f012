package plumbline.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FileTextTest {

    private static final String DIARY = "record,date\r\nÅ-12,2024-06-24\r\nŁ🦶,2024-06-25\r\n";

    @Test
    void readsUtf8WithAndWithoutAMark() throws UnreadableFile {
        assertThat(FileText.of(DIARY.getBytes(UTF_8))).isEqualTo(DIARY);
        assertThat(FileText.of(("\uFEFF" + DIARY).getBytes(UTF_8))).isEqualTo(DIARY);
    }

    @Test
    void readsUtf16WithAMark() throws UnreadableFile {
        assertThat(FileText.of(("\uFEFF" + DIARY).getBytes(UTF_16LE))).isEqualTo(DIARY);
        assertThat(FileText.of(("\uFEFF" + DIARY).getBytes(UTF_16BE))).isEqualTo(DIARY);
    }

    @Test
    void refusesUtf16WithoutAMark() {
        assertThatThrownBy(() -> FileText.of("record,date\nA,2024-06-24".getBytes(UTF_16LE)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("UTF-16 without a mark");
    }

    @Test
    void namesTheLineWhoseLettersAreOfAnotherEncoding() {
        assertRefused("record,date\nÅ-12,2024-06-24\n", Charset.forName("windows-1252"), "Line 2 is not text in UTF-8");
        assertRefused("record,date\nA-12,2024-06-24\nL\u00A3,", ISO_8859_1, "Line 3 is not text in UTF-8");
    }

    @Test
    void refusesAFileOfWhichPartsAreOfAnotherEncoding() {
        var mixed = new ByteArrayOutputStream();
        mixed.writeBytes("record,date\nÅ-12,2024-06-24\n".getBytes(UTF_8));
        mixed.writeBytes("Å-13,2024-06-24\n".getBytes(ISO_8859_1));

        assertThatThrownBy(() -> FileText.of(mixed.toByteArray()))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("Line 3 is not text in UTF-8");
    }

    @Test
    void refusesWhatIsCutInTheMiddleOfALetter() {
        var whole = "record\nÅ".getBytes(UTF_8);

        assertThatThrownBy(() -> FileText.of(Arrays.copyOf(whole, whole.length - 1)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("Line 2");
    }

    @Property
    void whateverIsNotRefusedIsRead(@ForAll String text) throws UnreadableFile {
        var clean = text.replaceAll("[\\p{Cs}\u0000\uFEFF]", "");

        assertThat(FileText.of(clean.getBytes(UTF_8))).isEqualTo(clean);
        assertThat(FileText.of(("\uFEFF" + clean).getBytes(UTF_16LE))).isEqualTo(clean);
    }

    private static void assertRefused(String text, Charset charset, String message) {
        assertThatThrownBy(() -> FileText.of(text.getBytes(charset)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith(message)
                .hasMessageEndingWith("save the file from the spreadsheet as “CSV UTF-8”");
    }
}
