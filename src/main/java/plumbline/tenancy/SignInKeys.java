package plumbline.tenancy;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Nobody can be signed in before the keys of Keycloak were had once; they are asked for here, because nobody is let in to be the
 * first to need them. Afterwards Keycloak may be away: who is signed in goes on, and no instance is taken out of service for it.
 */
@Readiness
@ApplicationScoped
class SignInKeys implements AsyncHealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final TenantConfigBean tenants;

    SignInKeys(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        var missing = Stream.concat(
                        Stream.of(tenants.getDefaultTenant()), tenants.getStaticTenantsConfig().values().stream())
                .filter(tenant -> !tenant.ready())
                .toList();
        return missing.isEmpty()
                ? Uni.createFrom().item(answer(true))
                : Uni.join()
                        .all(missing.stream()
                                .map(TenantConfigContext::initialize)
                                .toList())
                        .andFailFast()
                        .map(tried -> answer(tried.stream().allMatch(TenantConfigContext::ready)))
                        .ifNoItem()
                        .after(PATIENCE)
                        .recoverWithItem(() -> answer(false))
                        .onFailure()
                        .recoverWithItem(() -> answer(false));
    }

    private static HealthCheckResponse answer(boolean had) {
        return HealthCheckResponse.named("keys of Keycloak").status(had).build();
    }
}
