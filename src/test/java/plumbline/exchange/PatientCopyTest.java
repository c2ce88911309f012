package plumbline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PatientCopyTest {

    /** Who writes a programme that reads a copy finds every field in the description. */
    @Test
    void everyFieldIsDescribed() throws IOException {
        var description = Files.readString(Path.of("src/docs/patient-copy.md"));

        assertThat(fields(PatientCopy.class).toList())
                .hasSizeGreaterThan(50)
                .allSatisfy(field -> assertThat(description).contains("`" + field + "`"));
    }

    private static Stream<String> fields(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .flatMap(component -> Stream.concat(
                        Stream.of(component.getName()),
                        types(component).stream().flatMap(PatientCopyTest::fields)));
    }

    private static List<Class<?>> types(RecordComponent component) {
        return Stream.concat(
                        Stream.of(component.getType()),
                        component.getGenericType() instanceof ParameterizedType list
                                ? Arrays.stream(list.getActualTypeArguments())
                                        .filter(Class.class::isInstance)
                                        .map(Class.class::cast)
                                : Stream.empty())
                .filter(Class::isRecord)
                .<Class<?>>map(type -> type)
                .toList();
    }
}
