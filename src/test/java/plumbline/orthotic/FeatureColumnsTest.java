package plumbline.orthotic;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import plumbline.local.DatabaseRoles;
import plumbline.testing.PageServers;

/** The columns of a side of a prescription are what the definitions of its features ask for. */
@QuarkusTest
@WithTestResource(PageServers.class)
class FeatureColumnsTest {

    private static final List<String> OF_THE_SIDE_ITSELF =
            List.of("clinic_id", "id", "patient_id", "orthosis_id", "side");

    /** A column with its type and with every condition on it alone, as PostgreSQL writes them. */
    private static final String COLUMNS = """
            select a.attname, format_type(a.atttypid, a.atttypmod) || coalesce(
                     (select ' ' || string_agg(pg_get_constraintdef(k.oid), ' ' order by k.oid) from pg_constraint k
                       where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey = array[a.attnum]), '')
              from pg_attribute a
             where a.attrelid = to_regclass('%s') and a.attnum > 0 and not a.attisdropped""";

    @Test
    void everyFeatureHasTheColumnItsDefinitionAsksFor() throws SQLException {
        var url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (var connection = DriverManager.getConnection(url, DatabaseRoles.SUPERUSER, DatabaseRoles.SUPERUSER);
                var statement = connection.createStatement()) {
            statement.execute("create temp table wanted (" + columns() + ")");

            var wanted = ask(statement.executeQuery(COLUMNS.formatted("pg_temp.wanted")));
            var there = ask(statement.executeQuery(COLUMNS.formatted("public.orthosis_side")));

            assertThat(there).containsAllEntriesOf(wanted);
            assertThat(there.keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(OF_THE_SIDE_ITSELF.stream(), wanted.keySet().stream())
                                    .toList());
        }
    }

    private static String columns() {
        return Arrays.stream(Feature.values())
                .map(feature -> "%s %s check (%s)"
                        .formatted(
                                feature.code(),
                                feature.scale().columnType(),
                                feature.scale().columnRule(feature.code())))
                .collect(Collectors.joining(", "));
    }

    private static Map<String, String> ask(ResultSet rows) throws SQLException {
        var found = new LinkedHashMap<String, String>();
        while (rows.next()) {
            found.put(rows.getString(1), rows.getString(2));
        }
        return found;
    }
}
