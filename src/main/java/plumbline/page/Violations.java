package plumbline.page;

import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, by the name of the field it stands beside. */
public final class Violations {

    /**
     * One message and the field it belongs to.
     *
     * @param called what the page calls the field; empty where the message says it
     */
    public record Violation(String field, String called, String message) {

        /** Of a field that the message makes out. */
        public Violation(String field, String message) {
            this(field, "", message);
        }
    }

    private final Map<String, Violation> found = new LinkedHashMap<>();

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
        return add(field, "", message);
    }

    /** The same beside one of many fields with this message. */
    public Violations add(String field, String called, String message) {
        found.putIfAbsent(field, new Violation(field, called, message));
        return this;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public boolean has(String field) {
        return found.containsKey(field);
    }

    public @Nullable String of(String field) {
        var violation = found.get(field);
        return violation == null ? null : violation.message();
    }

    public Collection<Violation> all() {
        return List.copyOf(found.values());
    }
}
