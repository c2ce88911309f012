package plumbline.page;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * Typed text of at most {@code max} characters without control characters; line breaks only where {@code breaks} allows them.
 * Empty text passes.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Line.Check.class)
public @interface Line {
    int max();

    boolean breaks() default false;

    String message() default "{page.line}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts characters as PostgreSQL does: by code point. */
    class Check implements ConstraintValidator<Line, String> {
        private int max;
        private boolean breaks;

        @Override
        public void initialize(Line line) {
            max = line.max();
            breaks = line.breaks();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null
                    || (text.codePointCount(0, text.length()) <= max
                            && text.codePoints().allMatch(this::allowed));
        }

        private boolean allowed(int character) {
            return !Character.isISOControl(character)
                    || (breaks && (character == '\n' || character == '\r' || character == '\t'));
        }
    }
}
