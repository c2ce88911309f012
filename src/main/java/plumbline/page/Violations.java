package plumbline.page;

import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, by the name of the field it stands beside. */
public final class Violations {

    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z])(?=[A-Z0-9])");

    /** One message and the field it belongs to. */
    public record Violation(String field, String message) {

        /** The field in words: {@code birthDate} is "Birth date". */
        public String label() {
            var words = WORD_START.matcher(field).replaceAll(" ").toLowerCase(Locale.ROOT);
            return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        }
    }

    private final Map<String, String> messages = new LinkedHashMap<>();

    public static Violations none() {
        return new Violations();
    }

    /** @param order the names of the fields as they stand on the page */
    void addAll(Set<? extends ConstraintViolation<?>> found, List<String> order) {
        found.stream()
                .sorted(Comparator.<ConstraintViolation<?>>comparingInt(violation ->
                                order.indexOf(violation.getPropertyPath().toString()))
                        .thenComparing(ConstraintViolation::getMessage))
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
