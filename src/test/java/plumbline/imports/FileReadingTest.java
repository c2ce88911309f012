package plumbline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.imports.PainRows.Row;

class FileReadingTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 30);
    private static final LocalDate MONDAY = LocalDate.of(2024, 6, 24);
    private static final Row SEVEN = new Row(2, "A-1", MONDAY, "back-average", 7);

    @Test
    void readsAFileOfManyPatients() {
        var read = PainRows.read("""
                record,date,place,value
                A-1,2024-06-24,back-average,7
                B-2,2024-06-24,foot-left,0
                A-1,2024-06-25,back-average,10
                """, null, TODAY);

        assertThat(read.problems()).isEmpty();
        assertThat(read.rows())
                .containsExactly(
                        SEVEN,
                        new Row(3, "B-2", MONDAY, "foot-left", 0),
                        new Row(4, "A-1", MONDAY.plusDays(1), "back-average", 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date,place,value\r\n2024-06-24,back-average,7\r\n",
                "date,place,value\n2024-06-24,back-average,7",
                "date,place,value\r2024-06-24,back-average,7\r",
                "DATE,Place,VALUE\n2024-06-24,BACK-AVERAGE,7\n",
                "date,item,value\n2024-06-24,back-average,7\n",
                "date;place;value\n2024-06-24;back-average;7\n",
                "date\tplace\tvalue\n2024-06-24\tback-average\t7\n",
                "\"date\",\"place\",\"value\"\n\"2024-06-24\",\"back-average\",\"7\"\n",
                " date , place , value \n 2024-06-24 , back-average , 7 \n",
                "date,place,value\n2024-06-24,back-average,7\n\n  \n,,\n",
                "date,place,value\n24.06.2024,back-average,7\n",
                "date,place,value\n24.6.2024,back-average,7\n",
                "date,place,value\n2024/06/24,back-average,7\n",
                "date,place,value\n24/06/2024,back-average,7\n",
                "date,place,value\n6/24/2024,back-average,7\n",
                "date;place;value\n24-06-2024;back-average;7\n",
                "date,place,value\n45467,back-average,7\n",
            })
    void readsWhatSpreadsheetsWrite(String text) {
        assertThat(read(text)).isEqualTo(new PainRows.Read(List.of(SEVEN), List.of(), 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-06-31,leg,3     | 2024-06-31 | Not a date such as 2024-03-12",
                ",leg,3               | ''         | Not a date such as 2024-03-12",
                "31.06.2024,leg,3     | 31.06.2024 | Not a date such as 2024-03-12",
                "06.24.2024,leg,3     | 06.24.2024 | Not a date such as 2024-03-12",
                "24.06.24,leg,3       | 24.06.24   | Write the year with four digits",
                "04/06/2024,leg,3     | 04/06/2024 | The day or the month first? Nothing in this file shows it; write 2024-03-12",
                "2024-07-01,leg,3     | 2024-07-01 | In the future",
                "45474,leg,3          | 45474      | In the future",
                "9999-12-31,leg,3     | 9999-12-31 | In the future",
                "0000-01-01,leg,3     | 0000-01-01 | Before the birth date",
                "2024-06-24,knee,3    | knee       | Unknown place",
                "2024-06-24,leg,3.7   | 3.7        | Not a whole number from 0 to 10",
                "2024-06-24,leg,      | ''         | Not a whole number from 0 to 10",
                "2024-06-24,leg,3,4   | 2024-06-24, leg, 3, 4 | 3 columns are expected: date, place, value",
                "2024-06-24;leg;3     | 2024-06-24;leg;3      | 3 columns are expected: date, place, value",
            })
    void saysWhatIsWrongOnALine(String line, String value, String reason) {
        var read = read("date,place,value\n2024-06-24,back-average,7\n" + line + "\n");

        assertThat(read.problems()).containsExactly(new Problem(3, value, reason));
        assertThat(read.rows()).containsExactly(SEVEN);
    }

    @Test
    void oneDayThatCanBeReadInOneWayShowsHowTheOthersAreMeant() {
        var read = read("date,place,value\n04/06/2024,leg,3\n03/06/2024,leg,3\n24/06/2024,leg,3\n");

        assertThat(read.problems()).isEmpty();
        assertThat(read.rows())
                .extracting(Row::day)
                .containsExactly(LocalDate.of(2024, 6, 4), LocalDate.of(2024, 6, 3), MONDAY);
    }

    @Test
    void aDayThatIsTheSameEitherWayNeedsNothingToShowIt() {
        assertThat(read("date,place,value\n06/06/2024,leg,3\n").rows())
                .extracting(Row::day)
                .containsExactly(LocalDate.of(2024, 6, 6));
    }

    @Test
    void daysThatContradictEachOtherAreNotRead() {
        var read = read("date,place,value\n24/06/2024,leg,3\n06/24/2024,leg,3\n01/02/2024,leg,3\n2024-06-24,leg,3\n");

        assertThat(read.problems()).extracting(Problem::line).containsExactly(2, 3, 4);
        assertThat(read.problems())
                .extracting(Problem::reason)
                .containsOnly("In this file some dates have the day first, others the month; write 2024-03-12");
        assertThat(read.rows()).hasSize(1);
    }

    @Test
    void saysEverythingThatIsWrongOnALine() {
        assertThat(read("date,place,value\nyesterday,neck,bad\n").problems())
                .extracting(Problem::value)
                .containsExactly("yesterday", "neck", "bad");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "day,place,value\n2024-06-24,leg,3\n",
                "date,place\n2024-06-24,leg\n",
                "date,place,value,note\n",
                "2024-06-24,leg,3\n",
                "date;place,value\n",
                "\n\n",
                "\u0000\u0001PK\u0003\u0004",
            })
    void saysWhenTheHeaderIsMissing(String text) {
        assertThat(read(text).problems())
                .singleElement()
                .returns(1, Problem::line)
                .returns("The first line must be date,place,value", Problem::reason);
    }

    @Test
    void anEmptyFileHoldsNothing() {
        assertThat(read("")).isEqualTo(new PainRows.Read(List.of(), List.of(), 0));
    }

    @Test
    void aLineIsCountedAsAnEditorCountsIt() {
        // given a field over two lines and a blank line above the bad one
        var text = "date,place,value\n\"2024-06-24\n\",back-average,7\n\n2024-06-24,knee,3\n";

        // then
        assertThat(read(text).rows()).containsExactly(SEVEN);
        assertThat(read(text).problems()).extracting(Problem::line).containsExactly(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-06-24,\"leg,3\n2024-06-25,leg,3\n", "2024-06-24,\"leg\"x,3\n", "\"", "2024-06-24,leg,\""})
    void saysWhereAQuotationMarkIsLost(String rest) {
        assertThat(read("date,place,value\n" + rest).problems())
                .singleElement()
                .returns(2, Problem::line)
                .satisfies(problem -> assertThat(problem.reason()).startsWith("A quotation mark"));
    }

    @Test
    void showsWhatCannotBeSeenAndCutsWhatIsLong() {
        assertThat(read("date,place,value\n2024-06-24,leg,3\u0000\n").problems())
                .extracting(Problem::value)
                .containsExactly("3\uFFFD");
        assertThat(read("date,place,value\n2024-06-24,leg," + "🦶".repeat(50) + "\n")
                        .problems())
                .extracting(Problem::value)
                .containsExactly("🦶".repeat(40) + "…");
    }

    @Test
    void ofManyBadLinesTheFirstAreKeptAndAllAreCounted() {
        var lines = Collections.nCopies(20_000, "2024-06-24,knee,3\n");

        var read = read("date,place,value\n" + String.join("", lines));

        assertThat(read.problemCount()).isEqualTo(20_000);
        assertThat(read.problems()).hasSize(100).last().returns(101, Problem::line);
    }

    private static PainRows.Read read(String text) {
        return PainRows.read(text, "A-1", TODAY);
    }
}
