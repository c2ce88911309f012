package plumbline.page;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of definitions and messages in the other languages, by the English that stands in the code beside what it names. One
 * file for each room in {@code words}: {@code {"Left": {"es": "Izquierda", "de": "Links", "fr": "Gauche"}}}.
 */
final class Glossary {

    /** Rooms with words of their own. */
    static final List<String> ROOMS = List.of(
            "accesslog",
            "care",
            "consent",
            "exam",
            "imports",
            "orthotic",
            "outcome",
            "page",
            "patient",
            "progress",
            "review",
            "rights",
            "score",
            "summary",
            "worklist");

    private static final Map<String, Map<String, String>> WORDS = new HashMap<>();
    private static final Set<String> MISSED = ConcurrentHashMap.newKeySet();

    static {
        ROOMS.forEach(room -> WORDS.putAll(read(room)));
    }

    private Glossary() {}

    static Map<String, Map<String, String>> read(String room) {
        try (var file = Glossary.class.getResourceAsStream("/words/" + room + ".json")) {
            if (file == null) {
                throw new IllegalStateException("There are no words of the room " + room);
            }
            return new ObjectMapper()
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String translate(String english, Language language) {
        if (language == Language.ENGLISH || english.chars().noneMatch(Character::isLetter)) {
            return english;
        }
        return Optional.ofNullable(WORDS.get(english))
                .flatMap(words -> Optional.ofNullable(words.get(language.tag())))
                .orElseGet(() -> {
                    MISSED.add(english);
                    return english;
                });
    }

    /** What was asked for and is not here, for the test that holds all languages. */
    static Set<String> missed() {
        return Set.copyOf(MISSED);
    }
}
