package plumbline.exam;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Scale;
import plumbline.local.DatabaseRoles;
import plumbline.testing.PageServers;

/** The columns of the exam are what the definitions of its findings ask for; nothing this test writes stays. */
@QuarkusTest
@WithTestResource(PageServers.class)
class ColumnsTest {

    /** What a row holds besides findings. */
    private static final List<String> OF_THE_EXAM_ITSELF = List.of(
            "clinic_id",
            "id",
            "version",
            "patient_id",
            "episode_id",
            "examined_on",
            "examiner",
            "started_at",
            "saved_at",
            "saved_by",
            "saved_from",
            "open",
            "not_tested",
            "unable",
            "amends",
            "amendment_reason",
            "emergencies");

    private static final String OF_THIS_EXAM = "where id = current_setting('test.exam')::uuid";

    private static final String REFUSED_BY_A_CHECK = "23514";

    /** A column with its type and with every condition on it alone, as PostgreSQL writes them. */
    private static final String COLUMNS = """
            select a.attname, format_type(a.atttypid, a.atttypmod) || coalesce(
                     (select ' ' || string_agg(pg_get_constraintdef(k.oid), ' ' order by k.oid) from pg_constraint k
                       where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey = array[a.attnum]), '')
                   || case when a.attnotnull then ' not null' else '' end
              from pg_attribute a
             where a.attrelid = to_regclass(?) and a.attnum > 0 and not a.attisdropped""";

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
    void everyFieldHasTheColumnItsDefinitionAsksFor() throws SQLException {
        // given
        execute("create temp table wanted (" + all(Field.ALL, ColumnsTest::column) + ")");

        // when
        var wanted = columns("pg_temp.wanted");
        var columns = columns("public.exam");

        // then
        var wrong = Field.ALL.stream()
                .filter(field -> !Objects.equals(wanted.get(field.column()), columns.get(field.column())))
                .toList();
        assertThat(wrong)
                .as(
                        "to make it right:%n%s",
                        wrong.stream()
                                .map(field -> repair(field, columns.containsKey(field.column())))
                                .collect(Collectors.joining("\n")))
                .isEmpty();
    }

    @Test
    void noColumnOfAFindingIsLeftOver() throws SQLException {
        assertThat(columns("public.exam").keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                OF_THE_EXAM_ITSELF.stream(), Field.ALL.stream().map(Field::column))
                        .toList());
    }

    @Test
    void keepsEveryLimitAndEveryAnswerToChooseFrom() throws SQLException {
        // given
        aNewExam();
        var lost = new ArrayList<String>();

        // when
        for (var field : Field.ALL) {
            for (var answer : extremes(field.finding().scale())) {
                if (!keeps(field, answer) || !Findings.read(field, kept(field)).equals(Findings.read(field, answer))) {
                    lost.add(field.column() + " = " + shortened(answer));
                }
            }
        }

        // then
        assertThat(lost).isEmpty();
    }

    @Test
    void refusesWhatLiesBeyond() throws SQLException {
        // given
        aNewExam();
        var kept = new ArrayList<String>();

        // when
        for (var field : Field.ALL) {
            for (var answer : beyond(field.finding().scale())) {
                if (keeps(field, answer)) {
                    kept.add(field.column() + " = " + shortened(answer));
                }
            }
        }

        // then
        assertThat(kept).isEmpty();
    }

    @Test
    void nothingIsBothNotTestedAndUnable() throws SQLException {
        // given
        aNewExam();

        // then
        assertThat(isAccepted("update exam set not_tested = '{left_slr}', unable = '{right_slr}' " + OF_THIS_EXAM))
                .isTrue();
        assertThat(isAccepted("update exam set not_tested = '{left_slr}', unable = '{left_slr}' " + OF_THIS_EXAM))
                .isFalse();
    }

    private static String column(Field field) {
        var scale = field.finding().scale();
        return "%s %s check (%s)".formatted(field.column(), scale.columnType(), scale.columnRule(field.column()));
    }

    private static String repair(Field field, boolean isThere) {
        return (isThere ? "alter table exam drop column %s, ".formatted(field.column()) : "alter table exam ")
                + "add column " + column(field) + ";";
    }

    private static String all(List<Field> fields, Function<Field, String> words) {
        return fields.stream().map(words).collect(Collectors.joining(", "));
    }

    /** The answers at the edge of a scale, or all of them where one chooses. */
    private static List<String> extremes(Scale scale) {
        return switch (scale) {
            case Scale.Numbers numbers ->
                List.of(numbers.min().toPlainString(), numbers.max().toPlainString());
            case Scale.Text text -> List.of("🦶".repeat(text.max()));
            default -> scale.options().stream().map(Scale.Option::value).toList();
        };
    }

    /** One step beyond the edges of a scale, or what cannot be chosen. */
    private static List<String> beyond(Scale scale) {
        return switch (scale) {
            case Scale.Numbers numbers -> {
                var step = new BigDecimal(numbers.step());
                yield List.of(
                        numbers.min().subtract(step).toPlainString(),
                        numbers.max().add(step).toPlainString());
            }
            case Scale.Grades grades ->
                List.of("-1", Integer.toString(grades.names().size()));
            case Scale.Choice choice ->
                List.of("", choice.options().getFirst().value().toLowerCase(Locale.ROOT) + "?");
            case Scale.Text text -> List.of("x".repeat(text.max() + 1));
        };
    }

    private static String shortened(String answer) {
        return answer.length() <= 20 ? answer : answer.length() + " characters";
    }

    private void aNewExam() throws SQLException {
        execute("""
                with exam_of_a_patient as (
                  insert into exam (clinic_id, id, patient_id, episode_id, examined_on, examiner, saved_by)
                  select p.clinic_id, gen_random_uuid(), p.patient_id, p.id, current_date, m.subject, m.subject
                    from episode p join staff_member m on m.clinic_id = p.clinic_id limit 1
                  returning id)
                select set_config('test.exam', id::text, true) from exam_of_a_patient""");
    }

    private boolean keeps(Field field, String answer) throws SQLException {
        return isAccepted("update exam set %s = '%s' %s".formatted(field.column(), answer, OF_THIS_EXAM));
    }

    private String kept(Field field) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select %s::text from exam %s".formatted(field.column(), OF_THIS_EXAM))) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Whether a statement passes every check; what else goes wrong is thrown. */
    private boolean isAccepted(String sql) throws SQLException {
        var before = connection.setSavepoint();
        try {
            execute(sql);
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException e) {
            if (!REFUSED_BY_A_CHECK.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            return false;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Map<String, String> columns(String table) throws SQLException {
        try (var statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                var columns = new LinkedHashMap<String, String>();
                while (rows.next()) {
                    columns.put(rows.getString(1), rows.getString(2));
                }
                return columns;
            }
        }
    }
}
