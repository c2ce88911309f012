package plumbline.drill;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plumbline.local.ArchivedPostgres;
import plumbline.local.SharedServers;
import plumbline.testing.PageServers;

/** What a page test runs on, but with a database that archives what it does; Keycloak has been at it before, too. */
public final class ArchivingServers implements QuarkusTestResourceLifecycleManager {

    private final PageServers pages = new PageServers();
    private @Nullable ArchivedPostgres postgres;

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(pages.start());
        SharedServers.realm();
        postgres = new ArchivedPostgres(SharedServers.postgres());
        settings.put("quarkus.datasource.jdbc.url", postgres.address().jdbcUrl());
        settings.put("quarkus.flyway.jdbc-url", postgres.address().jdbcUrl());
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(postgres, new TestInjector.MatchesType(ArchivedPostgres.class));
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
        }
        pages.stop();
    }
}
