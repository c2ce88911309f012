package plumbline.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import plumbline.local.SharedServers;
import plumbline.testing.Beside;

/** Somebody does their work in a browser, at the application {@linkplain SharedServers#delivered() as it is delivered}. */
@Tag("journey")
@Beside
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Journey {}
