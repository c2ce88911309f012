package plumbline.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The resources of operators that nobody has written models for: of their fields those the chart sets, by the names their
 * definitions give them. A field that is not here is refused, as the API server would drop it without a word.
 */
final class CustomResources {

    private CustomResources() {}

    record Cluster(String apiVersion, String kind, ObjectMeta metadata, ClusterSpec spec) {}

    record ClusterSpec(
            int instances,
            @Nullable String imageName,
            @Nullable ImageCatalogRef imageCatalogRef,
            boolean enableSuperuserAccess,
            String primaryUpdateStrategy,
            Bootstrap bootstrap,
            Managed managed,
            Postgresql postgresql,
            Affinity affinity,
            ResourceRequirements resources,
            Storage storage,
            Storage walStorage,
            @Nullable List<Plugin> plugins) {}

    record ImageCatalogRef(String apiGroup, String kind, String name, int major) {}

    record Bootstrap(InitDb initdb) {}

    record InitDb(
            String database,
            String owner,
            LocalObjectReference secret,
            boolean dataChecksums,
            String encoding,
            List<String> postInitApplicationSQL) {}

    record Managed(List<Role> roles) {}

    record Role(
            String name,
            String ensure,
            boolean login,
            boolean superuser,
            boolean bypassrls,
            boolean createdb,
            boolean createrole,
            @Nullable List<String> inRoles,
            LocalObjectReference passwordSecret) {}

    record Postgresql(
            @Nullable Synchronous synchronous, @Nullable Map<String, String> parameters) {}

    record Synchronous(String method, int number, String dataDurability) {}

    record Affinity(boolean enablePodAntiAffinity, String topologyKey, String podAntiAffinityType) {}

    record Storage(String size, @Nullable String storageClass) {}

    record Plugin(String name, boolean isWALArchiver, Map<String, String> parameters) {}

    record Pooler(String apiVersion, String kind, ObjectMeta metadata, PoolerSpec spec) {}

    record PoolerSpec(LocalObjectReference cluster, int instances, String type, PgBouncer pgbouncer) {}

    record PgBouncer(String poolMode, Map<String, String> parameters) {}

    record Database(String apiVersion, String kind, ObjectMeta metadata, DatabaseSpec spec) {}

    record DatabaseSpec(String name, String owner, String databaseReclaimPolicy, LocalObjectReference cluster) {}

    record ScheduledBackup(String apiVersion, String kind, ObjectMeta metadata, ScheduledBackupSpec spec) {}

    record ScheduledBackupSpec(
            String schedule,
            boolean immediate,
            String backupOwnerReference,
            String method,
            LocalObjectReference pluginConfiguration,
            LocalObjectReference cluster) {}

    record ObjectStore(String apiVersion, String kind, ObjectMeta metadata, ObjectStoreSpec spec) {}

    record ObjectStoreSpec(String retentionPolicy, ObjectStoreConfiguration configuration) {}

    record ObjectStoreConfiguration(
            String destinationPath,
            @Nullable String endpointURL,
            S3Credentials s3Credentials,
            Compression wal,
            Compression data) {}

    record S3Credentials(SecretKeySelector accessKeyId, SecretKeySelector secretAccessKey) {}

    record Compression(String compression) {}

    record Keycloak(String apiVersion, String kind, ObjectMeta metadata, KeycloakSpec spec) {}

    record KeycloakSpec(
            int instances,
            @Nullable String image,
            ResourceRequirements resources,
            KeycloakDatabase db,
            List<Option> additionalOptions,
            Hostname hostname,
            Http http,
            Proxy proxy,
            KeycloakIngress ingress) {}

    record KeycloakDatabase(
            String vendor,
            String host,
            int port,
            String database,
            SecretKeySelector usernameSecret,
            SecretKeySelector passwordSecret) {}

    record Option(String name, String value) {}

    record Hostname(String hostname, boolean strict, boolean backchannelDynamic) {}

    record Http(boolean httpEnabled) {}

    record Proxy(String headers) {}

    record KeycloakIngress(
            boolean enabled,
            @Nullable String className,
            @Nullable String tlsSecret,
            @Nullable Map<String, String> annotations) {}

    record KeycloakRealmImport(String apiVersion, String kind, ObjectMeta metadata, RealmImportSpec spec) {}

    record RealmImportSpec(String keycloakCRName, Map<String, Placeholder> placeholders, JsonNode realm) {}

    record Placeholder(SecretKeySelector secret) {}
}
