package plumbline.score.wording;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is read of a FHIR R4 Questionnaire; the rest of it may say what it likes. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Questionnaire(
        @Nullable String resourceType,
        @Nullable String status,
        @Nullable String title,
        @Nullable String copyright,
        @Nullable List<Item> item) {

    /** A question, a group of items, or a text between them. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(
            @Nullable String linkId,
            @Nullable String text,
            @Nullable String type,
            @Nullable Boolean repeats,
            @Nullable List<Option> answerOption,
            @Nullable List<Item> item) {

        /** Whether it can be answered. */
        boolean isQuestion() {
            return !"group".equals(type) && !"display".equals(type);
        }

        /** Itself and all below, in the order in which they are read. */
        Stream<Item> all() {
            return Stream.concat(Stream.of(this), below(item));
        }
    }

    /** One permitted answer. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Option(
            @Nullable Integer valueInteger,
            @Nullable Coding valueCoding,
            @Nullable List<Extension> extension) {

        private static final String ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

        /** The number it stands for: its integer, its ordinal value, or its code where that is a number. */
        @Nullable Integer number() {
            if (valueInteger != null) {
                return valueInteger;
            }
            var extensions = Stream.concat(
                    stream(extension), valueCoding == null ? Stream.empty() : stream(valueCoding.extension));
            return extensions
                    .filter(one -> ORDINAL.equals(one.url))
                    .map(Extension::valueDecimal)
                    .filter(Objects::nonNull)
                    .filter(value -> value == Math.rint(value))
                    .map(Double::intValue)
                    .findFirst()
                    .orElseGet(() -> valueCoding == null ? null : whole(valueCoding.code));
        }

        String display() {
            return valueCoding == null || valueCoding.display == null ? "" : valueCoding.display.strip();
        }

        private static @Nullable Integer whole(@Nullable String code) {
            return code != null && code.matches("\\d{1,3}") ? Integer.valueOf(code) : null;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Coding(
            @Nullable String code,
            @Nullable String display,
            @Nullable List<Extension> extension) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Extension(@Nullable String url, @Nullable Double valueDecimal) {}

    /** Every item at any depth, in the order in which it is read. */
    Stream<Item> items() {
        return below(item);
    }

    private static Stream<Item> below(@Nullable List<Item> items) {
        return stream(items).flatMap(Item::all);
    }

    private static <T> Stream<T> stream(@Nullable List<T> list) {
        return list == null ? Stream.empty() : list.stream().filter(Objects::nonNull);
    }
}
