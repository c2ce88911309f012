package plumbline.page;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How often a person may use a route, or an address where nobody has signed in; what is more is answered with 429 and when to come
 * again. All servers count together.
 */
@NameBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Limited {

    /** In so many minutes. */
    int times();

    /** The time after which all of them are there again. */
    int minutes();
}
