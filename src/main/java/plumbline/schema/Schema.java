package plumbline.schema;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import plumbline.telemetry.Counts;

/** Holds the schema of the database against what this code wants: once at the start, which it prevents, and at every question whether it is ready. */
@Readiness
@ApplicationScoped
class Schema implements HealthCheck {

    private final EntityManager database;
    private final int wanted;

    Schema(EntityManager database, Counts counts) {
        this.database = database;
        this.wanted = SchemaVersion.wanted();
        counts.wantsSchema(wanted);
    }

    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting) {
        found().obstacle(wanted).ifPresent(obstacle -> {
            throw new ConfigurationException(obstacle);
        });
    }

    @Override
    public HealthCheckResponse call() {
        var found = found();
        return HealthCheckResponse.named("schema")
                .status(found.obstacle(wanted).isEmpty())
                .withData("wanted", wanted)
                .withData("found", found.version())
                .build();
    }

    private SchemaVersion found() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var says = (Boolean) database.createNativeQuery("select to_regprocedure('schema_version()') is not null")
                    .getSingleResult();
            return says ? read() : SchemaVersion.UNKNOWN;
        });
    }

    private SchemaVersion read() {
        var row = (Tuple) database.createNativeQuery("select schema_version(), schema_runs_with()", Tuple.class)
                .getSingleResult();
        return new SchemaVersion(row.get(0, Integer.class), row.get(1, Integer.class));
    }
}
