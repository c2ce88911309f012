package plumbline.page;

import jakarta.validation.Validator;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed, kept as text so that it can be shown again exactly as it was. A form has public fields with
 * {@link RestForm} and the constraints of {@code page}; its methods turn checked text into values.
 */
public abstract class Form {

    /** Made when the form is shown, so that sending it twice is one submission. */
    @RestForm
    public @Nullable String submission = UUID.randomUUID().toString();

    /** Checks the constraints on the fields. Rules between fields are the form's own. */
    public void check(Validator validator, Violations violations) {
        trim();
        violations.addAll(
                validator.validate(this), typed().stream().map(Field::getName).toList());
    }

    /** Says beside each field what someone else has saved there meanwhile, where it differs from what is typed. */
    public void compare(Form saved, Violations violations) {
        var texts = Language.say(PageMessages.class);
        for (var field : typed()) {
            var theirs = saved.value(field);
            if (theirs != null && !theirs.equals(value(field))) {
                violations.add(field.getName(), theirs.isEmpty() ? texts.meanwhileEmpty() : texts.meanwhile(theirs));
            }
        }
    }

    /** The submission id, or a fresh one where the browser sent none that can be read. */
    public UUID submissionId() {
        return sentId().orElseGet(UUID::randomUUID);
    }

    Optional<UUID> sentId() {
        try {
            return Optional.of(UUID.fromString(String.valueOf(submission)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Makes the next press of the button a new submission. */
    void startAgain() {
        submission = UUID.randomUUID().toString();
    }

    /** A digest of everything typed, to tell a doubled submission from a changed one. */
    protected String fingerprint() {
        return digest(typed().stream()
                .map(field -> field.getName() + "=" + value(field) + "\n")
                .collect(Collectors.joining()));
    }

    /** Equal for equal text, and different for different text. */
    protected static String digest(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void trim() {
        for (var field : typed()) {
            try {
                var value = value(field);
                field.set(this, value == null ? "" : value.strip());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** In the order of their declaration, which is that of the page. */
    private List<Field> typed() {
        return Arrays.stream(getClass().getFields())
                .filter(field ->
                        field.getType() == String.class && !field.getName().equals("submission"))
                .toList();
    }

    private @Nullable String value(Field field) {
        try {
            return (String) field.get(this);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a form can use to stand for files that were sent with it. */
    protected static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
