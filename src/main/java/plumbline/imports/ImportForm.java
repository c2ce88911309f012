package plumbline.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import plumbline.page.Form;
import plumbline.page.Language;
import plumbline.page.Violations;

/** The file that is sent to be imported. */
public class ImportForm extends Form {

    private static final long A_MEGABYTE = 1_000_000;

    @RestForm
    public @Nullable FileUpload file;

    /** What rows it holds; where a page takes one kind only, nothing. */
    @RestForm
    public String kind = "";

    /** Tells the file from others: a part of what was submitted, as if it had been typed. */
    public String content = "";

    private String text = "";
    private @Nullable String refusal;

    /**
     * Takes the text out of the file; belongs before the submission, which is told from others by it.
     *
     * @param mostMegabytes how large it may be
     */
    public void open(int mostMegabytes) {
        if (file != null && file.size() > mostMegabytes * A_MEGABYTE) {
            refuseLargerThan(mostMegabytes);
            return;
        }
        try {
            open(file == null ? new byte[0] : Files.readAllBytes(file.uploadedFile()), mostMegabytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for a file that came without a form around it. */
    public void open(byte[] bytes, int mostMegabytes) {
        if (bytes.length == 0) {
            refusal = Language.say("Choose a file that is not empty");
        } else if (bytes.length > mostMegabytes * A_MEGABYTE) {
            refuseLargerThan(mostMegabytes);
        } else {
            read(bytes);
        }
    }

    private void refuseLargerThan(int mostMegabytes) {
        refusal = Language.say("This file is larger than %d MB", mostMegabytes);
    }

    private void read(byte[] bytes) {
        content = HexFormat.of().formatHex(sha256().digest(bytes));
        try {
            text = FileText.of(bytes);
        } catch (UnreadableFile e) {
            refusal = e.getMessage();
        }
    }

    public void check(Violations violations) {
        if (refusal != null) {
            violations.add("file", refusal);
        }
    }

    /** What the file says, once it was opened. */
    public String text() {
        return text;
    }
}
