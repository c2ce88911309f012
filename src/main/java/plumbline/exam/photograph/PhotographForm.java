package plumbline.exam.photograph;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import plumbline.page.Form;
import plumbline.page.Language;
import plumbline.page.OneOf;
import plumbline.page.Violations;
import plumbline.page.Words;

/** Files from a camera, all of one view. */
public class PhotographForm extends Form {

    private static final int MOST_BYTES = 12_000_000;
    private static final int MOST_AT_ONCE = 5;
    private static final int MOST_IN_AN_EXAM = 40;
    private static final int LONGEST_NAME = 60;

    @RestForm
    @NotBlank(message = "{exam.view}") @OneOf(View.class)
    public String view = "";

    @RestForm
    public List<FileUpload> files = List.of();

    /** Tells files from others: a part of what was submitted, as if it had been typed. */
    public String content = "";

    private final List<Picture> pictures = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    /**
     * Makes pictures of the files; belongs before the submission, which is told from others by them, and before the database
     * is asked, which would wait.
     */
    void open() {
        var chosen = files.stream().filter(PhotographForm::isChosen).toList();
        if (chosen.isEmpty()) {
            refusals.add(Language.say("Choose a photograph"));
        } else if (chosen.size() > MOST_AT_ONCE) {
            refusals.add(Language.say("At most %d at once", MOST_AT_ONCE));
        } else {
            var digest = sha256();
            chosen.forEach(file -> open(file, digest));
            content = HexFormat.of().formatHex(digest.digest());
        }
    }

    /** A field that was left empty arrives as a file without a name. */
    private static boolean isChosen(FileUpload file) {
        return file.size() > 0 || !name(file).isEmpty();
    }

    private void open(FileUpload file, MessageDigest digest) {
        try {
            if (file.size() > MOST_BYTES) {
                throw new UnreadablePicture("is larger than 12 MB");
            }
            var bytes = Files.readAllBytes(file.uploadedFile());
            digest.update(bytes);
            pictures.add(Picture.of(bytes));
        } catch (UnreadablePicture e) {
            refusals.add(Language.say("“%s” %s", name(file), Language.say(e.reason())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param kept how many photographs the exam has already */
    void check(Validator validator, long kept, Violations violations) {
        check(validator, violations);
        if (!refusals.isEmpty()) {
            violations.add("files", Language.say("%s. Nothing was added.", String.join("; ", refusals)));
        } else if (kept + pictures.size() > MOST_IN_AN_EXAM) {
            violations.add(
                    "files",
                    Language.say("An exam has room for %d photographs, and %d are there", MOST_IN_AN_EXAM, kept));
        }
    }

    public View[] views() {
        return View.values();
    }

    View view() {
        return View.valueOf(view);
    }

    List<Picture> pictures() {
        return pictures;
    }

    private static String name(FileUpload file) {
        return Words.beginning(Objects.requireNonNullElse(file.fileName(), ""), LONGEST_NAME);
    }
}
