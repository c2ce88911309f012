package plumbline.page;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.inject.Singleton;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;

/** What a constraint has to say, it says in the language of the reader. */
@Singleton
class Validation implements ValidatorFactoryCustomizer {

    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        configuration.localeResolver(context -> Language.current().locale());
    }
}
