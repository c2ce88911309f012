package plumbline.tenancy;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a page, or on all of a class: whoever uses it has given their password within the last five minutes, or within the last
 * fifteen where a form is sent that was shown to them then. Else they are asked for it first, and lose nothing they typed.
 */
@NameBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface FreshSignIn {}
