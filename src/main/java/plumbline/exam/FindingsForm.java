package plumbline.exam;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Findings;
import plumbline.page.Form;

/** A form whose inputs are findings: they are too many for a Java field each, and their definitions say all about them. */
public abstract class FindingsForm extends Form {

    private final Map<Field, String> typed = new HashMap<>();

    /** Its inputs, in the order of the page. */
    public abstract List<Field> fields();

    /** Takes the answers from all that was sent. */
    public void take(MultivaluedMap<String, String> sent) {
        fill(field -> Objects.requireNonNullElse(sent.getFirst(field.name()), "")
                .replace("\r\n", "\n")
                .strip());
    }

    protected void fill(Function<Field, String> texts) {
        fields().forEach(field -> typed.put(field, texts.apply(field)));
    }

    public String typed(Field field) {
        return typed.getOrDefault(field, "");
    }

    /** What is typed, as it is read; what cannot be understood is shown as it is. */
    public String words(Field field) {
        return isUnderstood(field) ? Findings.typed(List.of(field), this::typed).words(field) : typed(field);
    }

    /** Everything that is typed; what cannot be understood is no answer. */
    public Findings findings() {
        return Findings.typed(fields(), this::typed);
    }

    protected boolean isUnderstood(Field field) {
        return typed(field).isEmpty() || Findings.read(field, typed(field)).isPresent();
    }

    /** All that is typed, as text that is equal for equal answers. */
    String answers() {
        return fields().stream().map(field -> field.name() + "=" + typed(field)).collect(Collectors.joining("\n"));
    }

    @Override
    protected String fingerprint() {
        return digest(super.fingerprint() + "\n" + answers());
    }
}
