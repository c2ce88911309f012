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

/** Typed text that is a day of the calendar, such as 2024-03-12. Empty text passes. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Day.Check.class)
public @interface Day {
    String message() default "{page.day}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks by the same reading that later gives the value. */
    class Check implements ConstraintValidator<Day, String> {
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || text.isBlank() || Typed.day(text).isPresent();
        }
    }
}
