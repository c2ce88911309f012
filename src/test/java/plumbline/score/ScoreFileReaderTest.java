package plumbline.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.score.ScoreFile.Kept;
import plumbline.score.ScoreFile.Line;
import plumbline.score.ScoreFile.Problem;
import plumbline.score.ScoreFile.Slot;

class ScoreFileReaderTest {

    private static final LocalDate BORN = LocalDate.of(1975, 3, 12);
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 30);
    private static final Slot MONDAY = new Slot(LocalDate.of(2024, 6, 24), Scale.BACK_AVERAGE);

    @Test
    void readsADiary() {
        // when
        var file = read("""
                date,item,value
                2024-06-24,back-average,7
                2024-06-24,foot-left,0
                2024-06-25,back-average,10
                """);

        // then
        assertThat(file.problems()).isEmpty();
        assertThat(file.readings())
                .containsExactly(
                        new Line(2, MONDAY, 7),
                        new Line(3, new Slot(MONDAY.day(), Scale.FOOT_LEFT), 0),
                        new Line(4, new Slot(LocalDate.of(2024, 6, 25), Scale.BACK_AVERAGE), 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date,item,value\r\n2024-06-24,back-average,7\r\n",
                "date,item,value\n2024-06-24,back-average,7",
                "date,item,value\r2024-06-24,back-average,7\r",
                "\uFEFFdate,item,value\n2024-06-24,back-average,7\n",
                "DATE,Item,VALUE\n2024-06-24,BACK-AVERAGE,7\n",
                "date;item;value\n2024-06-24;back-average;7\n",
                "\"date\",\"item\",\"value\"\n\"2024-06-24\",\"back-average\",\"7\"\n",
                " date , item , value \n 2024-06-24 , back-average , 7 \n",
                "date,item,value\n2024-06-24,back-average,7\n\n  \n",
            })
    void readsWhatSpreadsheetsWrite(String text) {
        assertThat(read(text)).isEqualTo(new ScoreFile(List.of(new Line(2, MONDAY, 7)), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-06-31,leg,3     | 2024-06-31 | Not a date such as 2024-03-12",
                "24.06.2024,leg,3     | 24.06.2024 | Not a date such as 2024-03-12",
                ",leg,3               | ''         | Not a date such as 2024-03-12",
                "2024-07-01,leg,3     | 2024-07-01 | In the future",
                "9999-12-31,leg,3     | 9999-12-31 | In the future",
                "1975-03-11,leg,3     | 1975-03-11 | Before the birth date",
                "0000-01-01,leg,3     | 0000-01-01 | Before the birth date",
                "2024-06-24,knee,3    | knee       | Unknown item",
                "2024-06-24,leg,3.7   | 3.7        | Not a whole number from 0 to 10",
                "2024-06-24,leg,11    | 11         | Not a whole number from 0 to 10",
                "2024-06-24,leg,-1    | -1         | Not a whole number from 0 to 10",
                "2024-06-24,leg,      | ''         | Not a whole number from 0 to 10",
                "2024-06-24,leg,99999999999999999999 | 99999999999999999999 | Not a whole number from 0 to 10",
                "2024-06-24,leg,3,4   | 2024-06-24, leg, 3, 4 | Three columns are expected: date, item and value",
                "2024-06-24;leg;3     | 2024-06-24;leg;3      | Three columns are expected: date, item and value",
            })
    void saysWhatIsWrongOnALine(String line, String value, String reason) {
        // when
        var file = read("date,item,value\n2024-06-24,back-average,7\n" + line + "\n");

        // then
        assertThat(file.problems()).containsExactly(new Problem(3, value, reason));
    }

    @Test
    void saysEverythingThatIsWrongOnALineWhoseItemIsKnown() {
        assertThat(read("date,item,value\nyesterday,neck,bad\ntoday,leg,bad\n").problems())
                .extracting(Problem::value)
                .containsExactly("yesterday", "neck", "today", "bad");
    }

    @Test
    void refusesADayTwice() {
        assertThat(read("date,item,value\n2024-06-24,back-average,7\n2024-06-24,back-average,7\n")
                        .problems())
                .containsExactly(new Problem(3, "2024-06-24, back-average, 7", "Twice in the file, first on line 2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "day,item,value\n2024-06-24,leg,3\n",
                "date,item\n2024-06-24,leg\n",
                "date,item,value,note\n",
                "2024-06-24,leg,3\n",
                "date;item,value\n",
                "\n\n",
                "\u0000\u0001PK\u0003\u0004",
            })
    void saysWhenTheHeaderIsMissing(String text) {
        assertThat(read(text).problems())
                .singleElement()
                .returns(1, Problem::line)
                .returns("The first line must be date,item,value", Problem::reason);
    }

    @Test
    void anEmptyFileHoldsNothing() {
        assertThat(read("")).isEqualTo(new ScoreFile(List.of(), List.of()));
    }

    @Test
    void aLineIsCountedAsAnEditorCountsIt() {
        // given a field over two lines and a blank line above the bad one
        var text = "date,item,value\n\"2024-06-24\n\",back-average,7\n\n2024-06-24,knee,3\n";

        // then
        assertThat(read(text).readings()).containsExactly(new Line(2, MONDAY, 7));
        assertThat(read(text).problems()).extracting(Problem::line).containsExactly(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-06-24,\"leg,3\n2024-06-25,leg,3\n", "2024-06-24,\"leg\"x,3\n", "\"", "2024-06-24,leg,\""})
    void saysWhereAQuotationMarkIsLost(String rest) {
        assertThat(read("date,item,value\n" + rest).problems())
                .singleElement()
                .returns(2, Problem::line)
                .satisfies(problem -> assertThat(problem.reason()).startsWith("A quotation mark"));
    }

    @Test
    void showsWhatCannotBeSeenAndCutsWhatIsLong() {
        assertThat(read("date,item,value\n2024-06-24,leg,3\u0000\n").problems())
                .extracting(Problem::value)
                .containsExactly("3\uFFFD");
        assertThat(read("date,item,value\n2024-06-24,leg," + "🦶".repeat(50) + "\n")
                        .problems())
                .extracting(Problem::value)
                .containsExactly("🦶".repeat(40) + "…");
    }

    @Test
    void passesOverWhatIsRecordedAlready() {
        // given
        var file = read("date,item,value\n2024-06-24,back-average,7\n2024-06-25,back-average,8\n");

        // when
        var missing = file.without(List.of(new Kept(MONDAY, 7)));

        // then
        assertThat(missing.problems()).isEmpty();
        assertThat(missing.readings()).extracting(Line::value).containsExactly(8.0);
    }

    @Test
    void refusesAnotherValueForARecordedDay() {
        // given
        var file = read("date,item,value\n2024-06-24,back-average,7\n2024-06-25,knee,8\n");

        // when
        var missing = file.without(List.of(new Kept(MONDAY, 5), new Kept(MONDAY, 3)));

        // then
        assertThat(missing.problems())
                .containsExactly(
                        new Problem(2, "2024-06-24, back-average, 7", "Already recorded that day as 3 and 5"),
                        new Problem(3, "knee", "Unknown item"));
    }

    @Test
    void takesADayOfWhichOneReadingAgrees() {
        // given
        var file = read("date,item,value\n2024-06-24,back-average,7\n");

        // then
        assertThat(file.without(List.of(new Kept(MONDAY, 5), new Kept(MONDAY, 7))))
                .isEqualTo(new ScoreFile(List.of(), List.of()));
    }

    @Test
    void readsTwentyThousandLines() {
        var lines = Collections.nCopies(20_000, "2024-06-24,knee,3\n");

        assertThat(read("date,item,value\n" + String.join("", lines)).problems())
                .hasSize(20_000)
                .last()
                .returns(20_001, Problem::line);
    }

    private static ScoreFile read(String text) {
        return ScoreFileReader.read(text, BORN, TODAY);
    }
}
