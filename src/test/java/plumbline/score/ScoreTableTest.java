package plumbline.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.local.DatabaseRoles;
import plumbline.testing.PageServers;

/** The table of scores keeps what the definitions of the scales ask for; nothing this test writes stays. */
@QuarkusTest
@WithTestResource(PageServers.class)
class ScoreTableTest {

    private static final String REFUSED_BY_A_CHECK = "23514";

    private Connection connection;

    @BeforeEach
    void begin() throws SQLException {
        var url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        connection = DriverManager.getConnection(url, DatabaseRoles.SUPERUSER, DatabaseRoles.SUPERUSER);
        connection.setAutoCommit(false);
    }

    @AfterEach
    void rollBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void everyScaleHasTheChecksItsDefinitionAsksFor() throws SQLException {
        // given
        var wanted = "constraint score_value check (%s),%n  constraint score_answers check (%s)"
                .formatted(
                        rule(ScoreTableTest::valueRule, "false"), rule(ScoreTableTest::answersRule, "answers is null"));
        connection
                .createStatement()
                .execute("create temp table wanted (scale text, value double precision, answers smallint[],\n" + wanted
                        + ")");

        // then
        assertThat(checks("public.score")).as("to make it right:%n%s", wanted).isEqualTo(checks("pg_temp.wanted"));
    }

    @Test
    void keepsBothEndsOfEveryScaleAndNothingBeyond() throws SQLException {
        var wrong = new ArrayList<String>();
        for (var scale : Scale.values()) {
            var range = scale.range();
            for (var value : new double[] {range.least(), range.most()}) {
                if (!keeps(scale, Double.toString(value), "null")) {
                    wrong.add(scale + " refuses " + value);
                }
            }
            for (var value :
                    new String[] {Double.toString(range.least() - 0.01), Double.toString(range.most() + 0.01), "'NaN'"
                    }) {
                if (keeps(scale, value, "null")) {
                    wrong.add(scale + " keeps " + value);
                }
            }
            if (keeps(scale, Double.toString(range.least() + 0.5), "null") == range.whole()) {
                wrong.add(scale + " and halves");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void keepsTheAnswersToTheItemsOfAScaleAndNoOthers() throws SQLException {
        assertThat(keeps(Scale.PEG, "5", "'{10,null,0}'")).isTrue();
        assertThat(keeps(Scale.PEG, "5", "'{11,null,0}'")).isFalse();
        assertThat(keeps(Scale.PEG, "5", "'{-1,5,0}'")).isFalse();
        assertThat(keeps(Scale.PEG, "5", "'{1,5}'")).isFalse();
        assertThat(keeps(Scale.BACK_NOW, "5", "'{5}'")).isFalse();
    }

    private static String rule(Function<Scale, String> rule, String otherwise) {
        var scales = Arrays.stream(Scale.values())
                .collect(Collectors.groupingBy(rule, LinkedHashMap::new, Collectors.toList()));
        return scales.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(otherwise))
                .map(entry -> "    when scale in (%s)%n      then %s"
                        .formatted(
                                entry.getValue().stream()
                                        .map(scale -> "'" + scale + "'")
                                        .collect(Collectors.joining(", ")),
                                entry.getKey()))
                .collect(Collectors.joining("\n", "case\n", "\n    else " + otherwise + " end"));
    }

    private static String valueRule(Scale scale) {
        var range = scale.range();
        return "value between %.0f and %.0f".formatted(range.least(), range.most())
                + (range.whole() ? " and value = trunc(value)" : "");
    }

    private static String answersRule(Scale scale) {
        return scale.share() instanceof Scoring.ShareOfWorst share
                ? "cardinality(answers) = %d and 0 <= all (answers) and %d >= all (answers)"
                        .formatted(share.items(), share.worst())
                : "answers is null";
    }

    private List<String> checks(String table) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
                 where conrelid = to_regclass(?) and contype = 'c' and conname in ('score_value', 'score_answers') order by 1""")) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }

    private boolean keeps(Scale scale, String value, String answers) throws SQLException {
        var before = connection.setSavepoint();
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into score (clinic_id, id, patient_id, episode_id, scale, at, value, answers, entered_via, entered_by)
                    select clinic_id, uuidv7(), patient_id, id, '%s', now(), %s, %s, 'CLINIC', 'x' from episode limit 1""".formatted(scale, value, answers));
            return true;
        } catch (SQLException e) {
            if (!REFUSED_BY_A_CHECK.equals(e.getSQLState())) {
                throw e;
            }
            return false;
        } finally {
            connection.rollback(before);
        }
    }
}
