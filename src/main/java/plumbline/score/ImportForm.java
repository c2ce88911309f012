package plumbline.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import plumbline.page.Form;
import plumbline.page.Violations;

/** The file that is sent to be imported. */
public class ImportForm extends Form {

    private static final int MOST_BYTES = 1_000_000;
    private static final int MOST_LINES = 20_000;

    @RestForm
    public @Nullable FileUpload file;

    /** What the file says, once it is opened: a part of what was submitted, as if it had been typed. */
    public String text = "";

    private @Nullable String refusal;

    /** Takes the text out of the file; belongs before the submission, which is told from others by it. */
    void open() {
        if (file == null || file.size() == 0) {
            refusal = "Choose a file that is not empty";
        } else if (file.size() > MOST_BYTES) {
            refusal = "This file is larger than 1 MB";
        } else {
            read(file);
        }
    }

    private void read(FileUpload upload) {
        try {
            var bytes = Files.readAllBytes(upload.uploadedFile());
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.lines().count() > MOST_LINES + 1) {
                refusal = "This file has more than 20,000 lines";
            }
        } catch (CharacterCodingException e) {
            refusal = "This file is not text in UTF-8; save it from the spreadsheet as “CSV UTF-8”";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void check(Violations violations) {
        if (refusal != null) {
            violations.add("file", refusal);
        }
    }
}
