package plumbline.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.local.DatabaseRoles;
import plumbline.testing.Beside;

/** What a platform team relies on when it installs the chart. */
@Beside
class ChartTest {

    private static final Pattern VARIABLE = Pattern.compile("`((?:QUARKUS|PLUMBLINE)_[A-Z_]+)`");
    private static final Pattern SECRET = Pattern.compile("PASSWORD|SECRET|CREDENTIALS|_KEYS?$");

    static Stream<String> modes() {
        return Chart.modes();
    }

    @Test
    void helmFindsNothingToComplainOf() {
        var result = Chart.lint();

        assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("modes")
    void everyDocumentIsWhatItsKindKnowsAndHasANameOfItsOwn(String mode) {
        var documents = Chart.of(mode).all();

        assertThat(documents)
                .extracting(document -> document.kind() + " " + document.name())
                .doesNotHaveDuplicates();
        assertThat(documents).allSatisfy(document -> {
            assertThat(document.name()).matches("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
            assertThat(document.json()
                            .at("/metadata/labels/app.kubernetes.io~1instance")
                            .asText())
                    .isEqualTo(Chart.RELEASE);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"datas: {a: b}", "data: {a: 1}", "data: {a: true}", "data: {a: b, a: c}"})
    void aDocumentThatIsNotStrictlyWhatItsKindKnowsIsNone(String line) {
        var text = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: wrong}\n" + line;

        assertThatThrownBy(() -> Chart.read(text)).isInstanceOf(UncheckedIOException.class);
    }

    @ParameterizedTest
    @MethodSource("modes")
    void everyPodPassesTheRestrictedLevel(String mode) {
        assertThat(Chart.of(mode).pods()).isNotEmpty().allSatisfy(pod -> {
            var security = pod.spec().getSecurityContext();
            assertThat(security.getRunAsNonRoot()).isTrue();
            assertThat(security.getRunAsUser()).isPositive();
            assertThat(security.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pod.spec().getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.spec().getHostNetwork()).isNull();
            assertThat(pod.spec().getInitContainers()).isEmpty();
            assertThat(pod.spec().getContainers()).singleElement().satisfies(container -> {
                var own = container.getSecurityContext();
                assertThat(own.getAllowPrivilegeEscalation()).isFalse();
                assertThat(own.getReadOnlyRootFilesystem()).isTrue();
                assertThat(own.getPrivileged()).isNull();
                assertThat(own.getCapabilities().getDrop()).containsExactly("ALL");
                assertThat(own.getCapabilities().getAdd()).isEmpty();
                assertThat(container.getResources().getLimits()).containsKey("memory");
                assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
            });
        });
    }

    @ParameterizedTest
    @MethodSource("modes")
    void secretsAreNamedAndNeverSaid(String mode) {
        var chart = Chart.of(mode);

        assertThat(chart.all()).extracting(Chart.Document::kind).doesNotContain("Secret");
        assertThat(chart.only(ConfigMap.class).getData().keySet())
                .noneMatch(name -> SECRET.matcher(name).find());
        assertThat(chart.pods()).flatExtracting(pod -> container(pod).getEnv()).allSatisfy(variable -> {
            var isSecret = SECRET.matcher(variable.getName()).find();
            assertThat(variable.getValue() == null)
                    .as(variable.getName())
                    .isEqualTo(isSecret || isSaidBySecret(variable));
        });
    }

    /** A user name stands beside its password. */
    private static boolean isSaidBySecret(EnvVar variable) {
        return variable.getName().equals("QUARKUS_MAILER_USERNAME");
    }

    @Test
    void everyVariableOfTheReadmeIsGiven() throws IOException {
        var asked = VARIABLE.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        var given = new TreeSet<String>();
        for (var mode : Chart.modes().toList()) {
            given.addAll(Chart.of(mode).only(ConfigMap.class).getData().keySet());
            Chart.of(mode)
                    .pods()
                    .forEach(pod -> given.addAll(variables(container(pod)).keySet()));
        }

        assertThat(asked).isNotEmpty();
        assertThat(given).containsAll(asked);
    }

    @ParameterizedTest
    @MethodSource("modes")
    void onlyTheMigrationIsTheOwnerOfTheDatabase(String mode) {
        assertThat(Chart.of(mode).pods())
                .filteredOn(pod -> variables(container(pod)).containsKey("QUARKUS_FLYWAY_PASSWORD")
                        || secretsOf(container(pod)).contains("plumbline-database-owner"))
                .extracting(pod -> pod.labels().get("app.kubernetes.io/component"))
                .containsExactly("migration", "migration");
    }

    @ParameterizedTest
    @MethodSource("modes")
    void migratesBesideTheInstallationAndBeforeAnUpgrade(String mode) {
        var jobs = Chart.of(mode).each(Job.class);

        assertThat(jobs)
                .extracting(job -> job.getMetadata().getAnnotations().get("helm.sh/is-hook"))
                .containsExactlyInAnyOrder(null, "pre-upgrade");
        assertThat(jobs.get(0).getSpec()).isEqualTo(jobs.get(1).getSpec());
        var container = jobs.getFirst()
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst();
        assertThat(container.getEnvFrom())
                .as("the ConfigMap is still the last release's")
                .isEmpty();
        assertThat(container.getImage()).isEqualTo(server(mode).getImage());
        var settings = Chart.of(mode).only(ConfigMap.class).getData();
        assertThat(plain(container))
                .containsAllEntriesOf(settings)
                .containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "true")
                .containsEntry("QUARKUS_INIT_AND_EXIT", "true")
                .containsEntry("QUARKUS_FLYWAY_USERNAME", "plumbline_owner")
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "plumbline_app");
    }

    @Test
    void goesThroughThePoolerAndMigratesPastIt() {
        var cnpg = Chart.of("cnpg");
        var external = Chart.of("cron-jobs");

        assertThat(Stream.of(cnpg, external)
                        .map(chart -> plain(chart.each(Job.class)
                                .getFirst()
                                .getSpec()
                                .getTemplate()
                                .getSpec()
                                .getContainers()
                                .getFirst())))
                .extracting(
                        variables -> variables.get("QUARKUS_DATASOURCE_JDBC_URL"),
                        variables -> variables.get("QUARKUS_FLYWAY_JDBC_URL"))
                .containsExactly(
                        tuple(
                                "jdbc:postgresql://plumbline-pooler:5432/plumbline?sslmode=verify-ca&sslrootcert=/etc/plumbline/database/ca.crt",
                                "jdbc:postgresql://plumbline-db-rw:5432/plumbline?sslmode=verify-ca&sslrootcert=/etc/plumbline/database/ca.crt"),
                        tuple(
                                "jdbc:postgresql://pooler.example.org:6432/plumbline?sslmode=verify-full&sslrootcert=/etc/plumbline/database/ca.crt",
                                "jdbc:postgresql://postgres.example.org:5432/plumbline?sslmode=verify-full&sslrootcert=/etc/plumbline/database/ca.crt"));
    }

    @Test
    void mountsOfTheAuthorityOfTheClusterOnlyWhatIsPublic() {
        var volumes = Chart.of("cnpg")
                .named("plumbline", Deployment.class)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getVolumes();

        assertThat(volumes)
                .filteredOn(volume -> volume.getSecret() != null)
                .singleElement()
                .satisfies(volume -> {
                    assertThat(volume.getSecret().getSecretName()).isEqualTo("plumbline-db-ca");
                    assertThat(volume.getSecret().getItems())
                            .extracting(item -> item.getKey())
                            .containsExactly("ca.crt");
                });
    }

    @ParameterizedTest
    @MethodSource("modes")
    void isAskedOnThePortThatNobodyReachesFromOutside(String mode) {
        var chart = Chart.of(mode);
        var server = server(mode);

        assertThat(Stream.of(server.getStartupProbe(), server.getLivenessProbe(), server.getReadinessProbe())
                        .map(probe -> probe.getHttpGet().getPort().getStrVal()
                                + probe.getHttpGet().getPath()))
                .containsExactly(
                        "management/q/health/started", "management/q/health/live", "management/q/health/ready");
        assertThat(chart.only(Service.class).getSpec().getPorts())
                .extracting(port -> port.getName() + " " + port.getTargetPort().getStrVal())
                .containsExactly("http http", "management management");
        assertThat(chart.each(Ingress.class))
                .flatExtracting(ingress -> ingress.getSpec().getRules())
                .flatExtracting(rule -> rule.getHttp().getPaths())
                .allSatisfy(path -> assertThat(
                                path.getBackend().getService().getPort().getName())
                        .isEqualTo("http"));
        assertThat(chart.each(HTTPRoute.class))
                .flatExtracting(route -> route.getSpec().getRules())
                .flatExtracting(rule -> rule.getBackendRefs())
                .allSatisfy(backend -> assertThat(backend.getPort())
                        .isEqualTo(chart.only(Service.class)
                                .getSpec()
                                .getPorts()
                                .getFirst()
                                .getPort()));
        assertThat(chart.only(Pod.class).getSpec().getContainers().getFirst().getArgs())
                .last()
                .asString()
                .matches("http://[a-z]+:9000/q/health/ready");
    }

    @Test
    void isReplacedWithoutARequestLost() {
        var deployment = Chart.of("external", "shutdown.preStopSeconds=20", "shutdown.timeoutSeconds=40")
                .only(Deployment.class)
                .getSpec();

        var pod = deployment.getTemplate().getSpec();
        var server = pod.getContainers().getFirst();
        assertThat(deployment
                        .getStrategy()
                        .getRollingUpdate()
                        .getMaxUnavailable()
                        .getIntVal())
                .isZero();
        assertThat(server.getLifecycle().getPreStop().getSleep().getSeconds()).isEqualTo(20);
        assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThan(20 + 40);
        assertThat(pod.getTopologySpreadConstraints())
                .extracting(constraint -> constraint.getTopologyKey())
                .containsExactly("topology.kubernetes.io/zone", "kubernetes.io/hostname");
        assertThat(Chart.of("external")
                        .only(PodDisruptionBudget.class)
                        .getSpec()
                        .getMaxUnavailable()
                        .getIntVal())
                .isEqualTo(1);
    }

    @Test
    void anotherSettingStartsTheServersAfresh() {
        var before = Chart.of("external").only(Deployment.class);
        var after = Chart.of("external", "reminders.until=18").only(Deployment.class);

        assertThat(checksum(after)).isNotEmpty().isNotEqualTo(checksum(before));
    }

    private static String checksum(Deployment deployment) {
        return deployment.getSpec().getTemplate().getMetadata().getAnnotations().getOrDefault("checksum/config", "");
    }

    @Test
    void leavesTheNumberOfServersToTheAutoscaler() {
        var chart = Chart.of("cnpg");

        var autoscaler = chart.only(HorizontalPodAutoscaler.class).getSpec();
        assertThat(chart.only(Deployment.class).getSpec().getReplicas()).isNull();
        assertThat(Chart.of("external").only(Deployment.class).getSpec().getReplicas())
                .isEqualTo(2);
        assertThat(autoscaler.getScaleTargetRef().getName())
                .isEqualTo(chart.only(Deployment.class).getMetadata().getName());
        assertThat(autoscaler.getBehavior().getScaleDown().getStabilizationWindowSeconds())
                .isEqualTo(300);
    }

    @ParameterizedTest
    @CsvSource({
        "'', plumbline:1.0.0",
        "image.tag=1.2.3, plumbline:1.2.3",
        "image.digest=sha256:1111111111111111111111111111111111111111111111111111111111111111,"
                + " plumbline@sha256:1111111111111111111111111111111111111111111111111111111111111111",
    })
    void runsTheImageThatIsNamed(String change, String image) {
        var chart = change.isEmpty() ? Chart.of("external") : Chart.of("external", change);

        assertThat(chart.pods())
                .filteredOn(pod -> !isTest(pod))
                .extracting(pod -> container(pod).getImage())
                .containsOnly(image);
    }

    @ParameterizedTest
    @ValueSource(strings = {"external", "cnpg", "operator", "cron-jobs"})
    void nothingComesInAndNothingGoesOutButWhatIsNamed(String mode) {
        var chart = Chart.of(mode);
        var name = chart.only(Service.class).getMetadata().getName();
        var all = chart.named(name, NetworkPolicy.class).getSpec();
        var servers = chart.named(name + "-server", NetworkPolicy.class).getSpec();

        assertThat(all.getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(all.getIngress()).isEmpty();
        assertThat(chart.pods()).filteredOn(pod -> !isTest(pod)).allSatisfy(pod -> assertThat(pod.labels())
                .containsAllEntriesOf(all.getPodSelector().getMatchLabels()));
        assertThat(all.getEgress()).allSatisfy(exit -> {
            assertThat(exit.getTo()).isNotEmpty().allSatisfy(peer -> assertThat(peer)
                    .isNotEqualTo(new NetworkPolicyPeer()));
            assertThat(exit.getPorts()).isNotEmpty().allSatisfy(port -> assertThat(port.getPort())
                    .isNotNull());
        });
        assertThat(all.getEgress())
                .flatExtracting(exit -> exit.getPorts())
                .extracting(ChartTest::number)
                .containsExactly(
                        switch (mode) {
                            case "external" -> new Integer[] {53, 53, 5432, 443, 587};
                            case "cnpg" -> new Integer[] {53, 53, 5432, 443, 587};
                            case "operator" -> new Integer[] {53, 53, 5432, 8080, 587, 4317};
                            default -> new Integer[] {53, 53, 6432, 5432, 8080, 587, 4317};
                        });
        assertThat(servers.getIngress())
                .extracting(way -> number(way.getPorts().getFirst()))
                .containsExactly(8080, 9000);
        assertThat(servers.getIngress().getFirst().getFrom())
                .singleElement()
                .extracting(peer -> peer.getNamespaceSelector().getMatchLabels())
                .isEqualTo(Map.of("kubernetes.io/metadata.name", mode.equals("cnpg") ? "gateways" : "ingress-nginx"));
    }

    private static int number(NetworkPolicyPort port) {
        return port.getPort().getIntVal();
    }

    @Test
    void theWorkOfTheNightIsDoneInTheServersOrBesideThem() {
        var beside = Chart.of("cron-jobs");
        var within = Chart.of("external");

        assertThat(beside.each(CronJob.class))
                .extracting(job -> plain(job.getSpec()
                                .getJobTemplate()
                                .getSpec()
                                .getTemplate()
                                .getSpec()
                                .getContainers()
                                .getFirst())
                        .get("PLUMBLINE_TASK"))
                .containsExactly("retention", "verification", "reminders", "outcomes");
        assertThat(crons(beside)).hasSize(4).containsOnly("off");
        assertThat(within.each(CronJob.class)).isEmpty();
        assertThat(crons(within)).hasSize(4).doesNotContain("off");
    }

    private static List<String> crons(Chart chart) {
        return chart.only(ConfigMap.class).getData().entrySet().stream()
                .filter(setting -> setting.getKey().endsWith("_CRON"))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Test
    void theDatabaseHasTheRolesThatTheTestsHave() {
        var cluster = Chart.of("operator").only(CustomResources.Cluster.class).spec();

        assertThat(cluster.bootstrap().initdb().postInitApplicationSQL())
                .filteredOn(sql -> !sql.startsWith("create role") && !sql.endsWith("to pg_monitor"))
                .containsExactlyInAnyOrderElementsOf(DatabaseRoles.statements().stream()
                        .filter(sql -> sql.matches("(grant|revoke|alter) .*"))
                        .filter(sql -> !sql.contains("keycloak") && !sql.startsWith("grant pg_read_all_data"))
                        .toList());
        assertThat(cluster.managed().roles()).allSatisfy(role -> {
            assertThat(role.login()).isTrue();
            assertThat(role.superuser() || role.createdb() || role.createrole()).isFalse();
            assertThat(role.bypassrls()).isEqualTo(role.name().equals("plumbline_backup"));
        });
        assertThat(cluster.managed().roles())
                .extracting(role -> role.name() + " " + role.passwordSecret().getName())
                .containsExactly(
                        "plumbline_owner plumbline-database-owner",
                        "plumbline_app plumbline-database-app",
                        "plumbline_backup plumbline-database-backup",
                        "keycloak plumbline-keycloak-database");
        assertThat(cluster.bootstrap().initdb().secret())
                .isEqualTo(cluster.managed().roles().getFirst().passwordSecret());
        assertThat(cluster.enableSuperuserAccess()).isFalse();
    }

    @Test
    void theDatabaseIsCopiedPooledBackedUpAndKept() {
        var chart = Chart.of("cnpg");
        var cluster = chart.only(CustomResources.Cluster.class);
        var store = chart.only(CustomResources.ObjectStore.class);
        var backup = chart.only(CustomResources.ScheduledBackup.class).spec();

        assertThat(cluster.metadata().getAnnotations()).containsEntry("helm.sh/resource-policy", "keep");
        assertThat(cluster.spec().instances()).isEqualTo(3);
        assertThat(cluster.spec().postgresql().synchronous())
                .isEqualTo(new CustomResources.Synchronous("any", 1, "required"));
        assertThat(cluster.spec().imageName()).isNull();
        assertThat(cluster.spec().imageCatalogRef())
                .isEqualTo(new CustomResources.ImageCatalogRef(
                        "postgresql.cnpg.io", "ClusterImageCatalog", "postgresql", 18));
        assertThat(cluster.spec().plugins()).singleElement().satisfies(plugin -> {
            assertThat(plugin.name()).isEqualTo(backup.pluginConfiguration().getName());
            assertThat(plugin.isWALArchiver()).isTrue();
            assertThat(plugin.parameters())
                    .containsEntry("barmanObjectName", store.metadata().getName());
        });
        assertThat(backup.method()).isEqualTo("plugin");
        assertThat(backup.schedule().split(" ")).hasSize(6);
        assertThat(backup.cluster().getName()).isEqualTo(cluster.metadata().getName());
        var pooler = chart.only(CustomResources.Pooler.class);
        assertThat(pooler.spec().pgbouncer().poolMode()).isEqualTo("transaction");
        assertThat(pooler.spec().cluster().getName())
                .isEqualTo(cluster.metadata().getName());
    }

    @Test
    void keycloakLivesInTheSameDatabaseAndIsAskedFromWithin() {
        var chart = Chart.of("operator");
        var keycloak = chart.only(CustomResources.Keycloak.class);
        var database = chart.only(CustomResources.Database.class).spec();

        assertThat(keycloak.spec().db().host()).isEqualTo("plumbline-db-rw");
        assertThat(keycloak.spec().db().database()).isEqualTo(database.name());
        assertThat(database.databaseReclaimPolicy()).isEqualTo("retain");
        assertThat(keycloak.spec().hostname())
                .isEqualTo(new CustomResources.Hostname("https://id.example.org", true, true));
        assertThat(chart.only(ConfigMap.class).getData())
                .containsEntry(
                        "QUARKUS_OIDC_AUTH_SERVER_URL", "http://plumbline-keycloak-service:8080/realms/plumbline")
                .containsEntry("PLUMBLINE_SIGN_IN_ORIGIN", "https://id.example.org");
        assertThat(chart.only(CustomResources.KeycloakRealmImport.class).spec().keycloakCRName())
                .isEqualTo(keycloak.metadata().getName());
    }

    @ParameterizedTest
    @CsvSource({
        "replicas=0, minimum",
        "replicaCount=2, replicaCount",
        "image.tags=1, tags",
        "postgresql.mode=embedded, postgresql/mode",
        "keycloak.mode=internal, keycloak/mode",
        "jobs.mode=cron, jobs/mode",
        "jobs.cron.retention=15 3 * * *, retention",
        "mail.startTls=MAYBE, startTls",
        "mail.port=0, port",
        "address=http://plumbline.example.org, address",
        "address=https://example.org/plumbline, address",
        "image.digest=sha256:12, digest",
        "runAsUser=0, runAsUser",
        "outcomes.smallestCell=5, smallestCell",
        "postgresql.external.sslMode=disable, sslMode",
        "environment.QUARKUS_DATASOURCE_PASSWORD=x, QUARKUS_DATASOURCE_PASSWORD",
        "environment.QUARKUS_FLYWAY_MIGRATE_AT_START=true, QUARKUS_FLYWAY_MIGRATE_AT_START",
        "existingSecret=, existingSecret is needed",
        "postgresql.app.existingSecret=, postgresql.app.existingSecret is needed",
        "postgresql.owner.existingSecret=, postgresql.owner.existingSecret is needed",
        "postgresql.external.host=, postgresql.external.host is needed",
        "keycloak.url=, keycloak.url is needed",
        "mail.host=, mail.host is needed",
        "address=, address is needed",
        "networkPolicy.database=null, networkPolicy.database is needed",
        "httpRoute.enabled=true, httpRoute.parentRefs is needed",
        "networkPolicy.enabled=false;proxy.trusted=null, proxy.trusted is needed",
    })
    void refusesWhatIsWrongAndSaysWhat(String change, String said) {
        assertThatThrownBy(() -> Chart.render("external", change.split(";")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql.owner.existingSecret=, postgresql.owner.existingSecret is needed",
        "postgresql.cnpg.backupRoleSecret=, postgresql.cnpg.backupRoleSecret is needed",
        "keycloak.operator.database.existingSecret=, keycloak.operator.database.existingSecret is needed",
        "postgresql.cnpg.backup.enabled=true, postgresql.cnpg.backup.destinationPath is needed",
        "postgresql.cnpg.synchronous.number=3, must be below postgresql.cnpg.instances",
    })
    void refusesInTheClusterWhatIsWrongAndSaysWhat(String change, String said) {
        assertThatThrownBy(() -> Chart.render("operator", change))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(said);
    }

    private static Container server(String mode) {
        return Chart.of(mode)
                .only(Deployment.class)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst();
    }

    private static Container container(Chart.Pods pod) {
        return pod.spec().getContainers().getFirst();
    }

    private static boolean isTest(Chart.Pods pod) {
        return "test".equals(pod.labels().get("app.kubernetes.io/component"));
    }

    private static Map<String, EnvVar> variables(Container container) {
        var variables = new HashMap<String, EnvVar>();
        container.getEnv().forEach(variable -> variables.put(variable.getName(), variable));
        return variables;
    }

    private static Map<String, String> plain(Container container) {
        var plain = new HashMap<String, String>();
        container.getEnv().forEach(variable -> plain.put(variable.getName(), variable.getValue()));
        return plain;
    }

    private static List<String> secretsOf(Container container) {
        return container.getEnv().stream()
                .filter(variable -> variable.getValueFrom() != null)
                .map(variable -> variable.getValueFrom().getSecretKeyRef().getName())
                .toList();
    }
}
