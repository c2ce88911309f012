package plumbline.page;

import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, by the name of the field it stands beside. */
public final class Violations {

    /** One message and the field it belongs to. */
    public record Violation(String field, String message) {}

    private final Map<String, String> messages = new LinkedHashMap<>();

    public static Violations none() {
        return new Violations();
    }

    void addAll(Set<? extends ConstraintViolation<?>> found) {
        found.stream()
                .sorted(Comparator.comparing(ConstraintViolation::getMessage))
                .forEach(violation -> add(violation.getPropertyPath().toString(), violation.getMessage()));
    }

    /** Adds a message beside a field; a field that already has one keeps its first. */
    public Violations add(String field, String message) {
        messages.putIfAbsent(field, message);
        return this;
    }

    public boolean isEmpty() {
        return messages.isEmpty();
    }

    public boolean has(String field) {
        return messages.containsKey(field);
    }

    public @Nullable String of(String field) {
        return messages.get(field);
    }

    public Collection<Violation> all() {
        return messages.entrySet().stream()
                .map(entry -> new Violation(entry.getKey(), entry.getValue()))
                .toList();
    }
}
