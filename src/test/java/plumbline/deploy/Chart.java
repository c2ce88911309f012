package plumbline.deploy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The chart in {@code helm/} as Helm renders it with the values of one mode, each document read into the model of its kind. A field
 * that the model does not know, a number where there should be text and a key that stands twice are errors.
 */
final class Chart {

    static final Path FOLDER = Path.of("helm");

    static final String RELEASE = "plumbline";
    static final String NAMESPACE = "clinics";

    private static final Map<String, Class<?>> MODELS = Map.ofEntries(
            Map.entry("v1 ConfigMap", ConfigMap.class),
            Map.entry("v1 Pod", Pod.class),
            Map.entry("v1 Service", Service.class),
            Map.entry("v1 ServiceAccount", ServiceAccount.class),
            Map.entry("apps/v1 Deployment", Deployment.class),
            Map.entry("autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("batch/v1 CronJob", CronJob.class),
            Map.entry("batch/v1 Job", Job.class),
            Map.entry("gateway.networking.k8s.io/v1 HTTPRoute", HTTPRoute.class),
            Map.entry("networking.k8s.io/v1 Ingress", Ingress.class),
            Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
            Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("monitoring.coreos.com/v1 PodMonitor", PodMonitor.class),
            Map.entry("monitoring.coreos.com/v1 PrometheusRule", PrometheusRule.class),
            Map.entry("monitoring.coreos.com/v1 ServiceMonitor", ServiceMonitor.class),
            Map.entry("postgresql.cnpg.io/v1 Cluster", CustomResources.Cluster.class),
            Map.entry("postgresql.cnpg.io/v1 Database", CustomResources.Database.class),
            Map.entry("postgresql.cnpg.io/v1 Pooler", CustomResources.Pooler.class),
            Map.entry("postgresql.cnpg.io/v1 ScheduledBackup", CustomResources.ScheduledBackup.class),
            Map.entry("barmancloud.cnpg.io/v1 ObjectStore", CustomResources.ObjectStore.class),
            Map.entry("k8s.keycloak.org/v2alpha1 Keycloak", CustomResources.Keycloak.class),
            Map.entry("k8s.keycloak.org/v2alpha1 KeycloakRealmImport", CustomResources.KeycloakRealmImport.class));

    private static final YAMLMapper YAML = strict();
    private static final Path RENDERED = withHooks();
    private static final Map<List<String>, Chart> KNOWN = new ConcurrentHashMap<>();

    /** One document, and the model of its kind. */
    record Document(String kind, String name, JsonNode json, Object model) {}

    /** A pod that the chart describes, wherever it does. */
    record Pods(String name, Map<String, String> labels, PodSpec spec) {}

    private final List<Document> documents;

    private Chart(List<Document> documents) {
        this.documents = documents;
    }

    /** @param changes {@code name=value} of values that differ from those of the mode */
    static Chart of(String mode, String... changes) {
        var key = Stream.concat(Stream.of(mode), Arrays.stream(changes)).toList();
        return KNOWN.computeIfAbsent(key, unknown -> new Chart(read(render(mode, changes))));
    }

    /** What Helm answers; an {@link IllegalStateException} says why it refuses. */
    static String render(String mode, String... changes) {
        var command = new Helm(RENDERED)
                .template()
                .withName(RELEASE)
                .withNamespace(NAMESPACE)
                .withKubeVersion("1.34.0")
                .withValuesFile(FOLDER.resolve("ci/" + mode + "-values.yaml"));
        for (var change : changes) {
            var parts = change.split("=", 2);
            command = command.set(parts[0], parts[1]);
        }
        return command.call();
    }

    static LintResult lint() {
        return new Helm(FOLDER).lint().strict().call();
    }

    /** The modes that a file of values stands for. */
    static Stream<String> modes() {
        try (var files = Files.list(FOLDER.resolve("ci"))) {
            return files
                    .map(file -> file.getFileName().toString().replace("-values.yaml", ""))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode values() {
        try {
            return YAML.readTree(FOLDER.resolve("values.yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Document> all() {
        return documents;
    }

    <T> List<T> each(Class<T> model) {
        return documents.stream()
                .map(Document::model)
                .filter(model::isInstance)
                .map(model::cast)
                .toList();
    }

    <T> T only(Class<T> model) {
        return one(each(model), model.getSimpleName());
    }

    <T> T named(String name, Class<T> model) {
        return one(
                documents.stream()
                        .filter(document -> document.name().equals(name))
                        .map(Document::model)
                        .filter(model::isInstance)
                        .map(model::cast)
                        .toList(),
                name);
    }

    private static <T> T one(List<T> found, String what) {
        if (found.size() != 1) {
            throw new AssertionError("%d of %s".formatted(found.size(), what));
        }
        return found.getFirst();
    }

    /** Of servers, jobs and tests alike. */
    List<Pods> pods() {
        var pods = new ArrayList<Pods>();
        for (var document : documents) {
            switch (document.model()) {
                case Deployment deployment ->
                    pods.add(new Pods(
                            document.name(),
                            deployment.getSpec().getTemplate().getMetadata().getLabels(),
                            deployment.getSpec().getTemplate().getSpec()));
                case Job job ->
                    pods.add(new Pods(
                            document.name(),
                            job.getSpec().getTemplate().getMetadata().getLabels(),
                            job.getSpec().getTemplate().getSpec()));
                case CronJob cronJob -> {
                    var template = cronJob.getSpec().getJobTemplate().getSpec().getTemplate();
                    pods.add(new Pods(document.name(), template.getMetadata().getLabels(), template.getSpec()));
                }
                case Pod pod ->
                    pods.add(new Pods(document.name(), pod.getMetadata().getLabels(), pod.getSpec()));
                default -> {}
            }
        }
        return pods;
    }

    static List<Document> read(String text) {
        try (var parser = YAML.createParser(text)) {
            return YAML.<JsonNode>readValues(parser, YAML.constructType(JsonNode.class)).readAll().stream()
                    .filter(JsonNode::isObject)
                    .map(Chart::document)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(JsonNode json) {
        var kind = json.path("kind").asText();
        var model = Objects.requireNonNull(
                MODELS.get(json.path("apiVersion").asText() + " " + kind), () -> "Nobody knows " + json);
        var name = json.at("/metadata/name").asText();
        try {
            return new Document(kind, name, json, YAML.treeToValue(json, model));
        } catch (IOException e) {
            throw new UncheckedIOException("%s %s: %s".formatted(kind, name, e.getMessage()), e);
        }
    }

    /** Helm leaves out of what it renders whatever is a hook, so the chart is read with that annotation under another name. */
    private static Path withHooks() {
        try {
            var copy = Files.createTempDirectory("plumbline-chart");
            try (var files = Files.walk(FOLDER)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var target = copy.resolve(FOLDER.relativize(file));
                    Files.createDirectories(Objects.requireNonNull(target.getParent()));
                    Files.writeString(target, Files.readString(file).replace("helm.sh/hook:", "helm.sh/is-hook:"));
                    target.toFile().deleteOnExit();
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static YAMLMapper strict() {
        return YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .annotationIntrospector(new JacksonAnnotationIntrospector() {
                    private static final long serialVersionUID = 1;

                    /** The models keep what they do not know; here it is an error. */
                    @Override
                    public Boolean hasAnySetter(Annotated annotated) {
                        return false;
                    }
                })
                .withCoercionConfig(LogicalType.Textual, config -> {
                    config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                    config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                    config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                })
                .build();
    }
}
