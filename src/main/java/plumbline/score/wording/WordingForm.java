package plumbline.score.wording;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import plumbline.page.Form;
import plumbline.page.Language;
import plumbline.page.Line;
import plumbline.page.Violations;
import plumbline.score.Instrument;

/** A Questionnaire as a file, and the licence that permits its use. */
public class WordingForm extends Form {

    private static final int MOST_BYTES = 400_000;
    private static final int MOST_SHOWN = 10;

    @RestForm
    @NotBlank(message = "{score.licence}") @Line(max = 200)
    public String licence = "";

    @RestForm
    public @Nullable FileUpload file;

    /** What the file says, once it is opened: a part of what was submitted, as if it had been typed. */
    public String text = "";

    private List<String> refusals = List.of();

    /** Takes the text out of the file; belongs before the submission, which is told from others by it. */
    void open() {
        if (file == null || file.size() == 0) {
            refusals = List.of(Language.say("Choose a file that is not empty"));
        } else if (file.size() > MOST_BYTES) {
            refusals = List.of(Language.say("This file is larger than 400 kB"));
        } else {
            read(file);
        }
    }

    private void read(FileUpload upload) {
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(upload.uploadedFile())))
                    .toString();
        } catch (CharacterCodingException e) {
            refusals = List.of(Language.say("This file is not text in UTF-8"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void check(Validator validator, Instrument instrument, Violations violations) {
        var given = text;
        check(validator, violations);
        if (refusals.isEmpty()) {
            refusals = Fit.of(given, instrument).problems();
        }
        if (!refusals.isEmpty()) {
            violations.add(
                    "file",
                    refusals.size() == 1 ? refusals.getFirst() : Language.say("This file does not fit, see below"));
        }
    }

    /** Why the file does not fit, where there is more than one reason. */
    public List<String> reasons() {
        return refusals.size() > 1 ? refusals.stream().limit(MOST_SHOWN).toList() : List.of();
    }

    public int moreReasons() {
        return Math.max(0, refusals.size() - MOST_SHOWN);
    }
}
