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

/** Typed text that is a whole number in a range, both ends included. Empty text passes. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Whole.Check.class)
public @interface Whole {
    int min();

    int max();

    String message() default "{page.whole}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks by the same reading that later gives the value. */
    class Check implements ConstraintValidator<Whole, String> {
        private int min;
        private int max;

        @Override
        public void initialize(Whole whole) {
            min = whole.min();
            max = whole.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || text.isBlank() || Typed.whole(text, min, max).isPresent();
        }
    }
}
