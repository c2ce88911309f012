package plumbline.page;

import io.quarkus.qute.EngineBuilder;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Every template is rendered in the language of its reader. */
@Singleton
class Localization {

    void configure(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(
                template -> template.setLocale(Language.current().locale()));
    }
}
