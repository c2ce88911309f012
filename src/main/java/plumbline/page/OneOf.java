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

/** Typed text that names a constant of an enum. Empty text passes. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneOf.Check.class)
public @interface OneOf {
    Class<? extends Enum<?>> value();

    String message() default "{page.choice}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks the name against the enum's constants. */
    class Check implements ConstraintValidator<OneOf, String> {
        private Class<? extends Enum<?>> type = Thread.State.class;

        @Override
        public void initialize(OneOf oneOf) {
            type = oneOf.value();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null || text.isBlank()) {
                return true;
            }
            for (var constant : type.getEnumConstants()) {
                if (constant.name().equals(text)) {
                    return true;
                }
            }
            return false;
        }
    }
}
