package plumbline.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text stands in every language, and says the same values. */
class LanguagesTest {

    private static final Pattern VALUE = Pattern.compile("\\{(?![#/|!])([^}\\s]+)[^}]*}");
    private static final Pattern PLACE = Pattern.compile("%(?:\\d+\\$)?[-,.\\d]*[sdf]");
    private static final Pattern SAID = Pattern.compile("Language\\s*\\.say\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    static Stream<Class<?>> bundles() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("plumbline").stream()
                        .filter(found -> found.isAnnotatedWith(MessageBundle.class))
                        .map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyMessageStandsInEveryLanguage(Class<?> bundle) throws IOException {
        var english = Arrays.stream(bundle.getMethods())
                .filter(method -> method.isAnnotationPresent(Message.class))
                .collect(Collectors.toMap(Method::getName, method -> method.getAnnotation(Message.class)
                        .value()));
        var softly = new SoftAssertions();
        for (var language : others()) {
            var texts = messages(bundle.getAnnotation(MessageBundle.class).value(), language);
            softly.assertThat(texts.keySet()).as(language.tag()).isEqualTo(english.keySet());
            texts.forEach((key, text) -> softly.assertThat(values(text))
                    .as("%s in %s", key, language.tag())
                    .isEqualTo(values(english.getOrDefault(key, ""))));
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @EnumSource
    void whatConstraintsSayStandsInEveryLanguage(Language language) throws IOException {
        assertThat(read("/ValidationMessages" + (language == Language.ENGLISH ? "" : "_" + language.tag()))
                        .keySet())
                .isEqualTo(read("/ValidationMessages").keySet());
    }

    @Test
    void everyWordOfTheGlossaryStandsInEveryLanguage() {
        var tags = others().stream().map(Language::tag).collect(Collectors.toSet());
        var softly = new SoftAssertions();
        for (var room : Glossary.ROOMS) {
            Glossary.read(room).forEach((english, words) -> {
                softly.assertThat(words.keySet()).as(english).isEqualTo(tags);
                softly.assertThat(words.values()).as(english).allSatisfy(word -> assertThat(places(word))
                        .isEqualTo(places(english)));
            });
        }
        softly.assertAll();
    }

    /** Two rooms may name the same thing, but not differently. */
    @Test
    void noTwoRoomsTranslateTheSameWordDifferently() {
        var said = new TreeMap<String, Map<String, String>>();
        for (var room : Glossary.ROOMS) {
            Glossary.read(room).forEach((english, words) -> assertThat(
                            Objects.requireNonNullElse(said.putIfAbsent(english, words), words))
                    .as(english)
                    .isEqualTo(words));
        }
    }

    @Test
    void whatTheCodeSaysIsInTheGlossary() throws IOException {
        var known = Glossary.ROOMS.stream()
                .flatMap(room -> Glossary.read(room).keySet().stream())
                .collect(Collectors.toSet());
        var unknown = new ArrayList<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(Files::isRegularFile).toList()) {
                SAID.matcher(Files.readString(source))
                        .results()
                        .map(found -> found.group(1).translateEscapes())
                        .filter(text -> !known.contains(text))
                        .forEach(unknown::add);
            }
        }
        assertThat(unknown).isEmpty();
    }

    private static List<Language> others() {
        return Language.all().stream()
                .filter(language -> language != Language.ENGLISH)
                .toList();
    }

    private static Map<String, String> messages(String bundle, Language language) throws IOException {
        return read("/messages/" + bundle + "_" + language.tag());
    }

    private static Map<String, String> read(String name) throws IOException {
        try (var file = LanguagesTest.class.getResourceAsStream(name + ".properties")) {
            assertThat(file).as(name).isNotNull();
            var texts = new Properties();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return texts.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, texts::getProperty));
        }
    }

    private static Set<String> values(String text) {
        return VALUE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(found -> found.group().replaceAll("\\d+\\$", ""))
                .sorted()
                .toList();
    }
}
