package plumbline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import plumbline.imports.PainRows.Row;

class FileReadingPropertyTest {

    private static final LocalDate BORN = LocalDate.of(2000, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 30);

    /** How a day may be written without a doubt. */
    enum DayForm {
        YEAR_FIRST("uuuu-MM-dd"),
        SHORT_YEAR_FIRST("uuuu/M/d"),
        DOTTED("dd.MM.uuuu"),
        SHORT_DOTTED("d.M.uuuu"),
        COUNTED("");

        private final String pattern;

        DayForm(String pattern) {
            this.pattern = pattern;
        }

        String write(LocalDate day) {
            return this == COUNTED
                    ? Long.toString(ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day))
                    : DateTimeFormatter.ofPattern(pattern).format(day);
        }
    }

    /** How a file may be written without changing what it says. */
    record Hand(String delimiter, String lineBreak, boolean quoted, DayForm form, boolean lastBreak) {

        String write(List<Row> diary) {
            var rows = new ArrayList<List<String>>();
            rows.add(List.of("record", "date", "place", "value"));
            diary.forEach(row -> rows.add(
                    List.of(row.record(), form.write(row.day()), row.series(), Integer.toString((int) row.value()))));
            var text = rows.stream()
                    .map(row -> row.stream()
                            .map(cell -> quoted ? '"' + cell + '"' : cell)
                            .collect(Collectors.joining(delimiter)))
                    .collect(Collectors.joining(lineBreak));
            return text + (lastBreak ? lineBreak : "");
        }
    }

    @Property
    void readsBackWhatWasWritten(@ForAll @From("diaries") List<Row> diary, @ForAll @From("hands") Hand hand) {
        assertThat(read(hand.write(diary))).isEqualTo(new PainRows.Read(diary, List.of(), 0));
    }

    /** Day and month are never taken for each other: a file is read as it was meant, or not at all. */
    @Property
    void slashedDaysAreReadAsTheyWereMeantOrNotAtAll(
            @ForAll @From("diaries") List<Row> diary, @ForAll boolean dayFirst) {
        var form = DateTimeFormatter.ofPattern(dayFirst ? "d/M/uuuu" : "M/d/uuuu");
        var text = diary.stream()
                .map(row -> row.record() + "," + form.format(row.day()) + "," + row.series() + "," + (int) row.value()
                        + "\n")
                .collect(Collectors.joining("", "record,date,place,value\n", ""));

        var read = read(text);

        assertThat(diary).containsAll(read.rows());
        assertThat(read.rows().size() + read.problemCount()).isEqualTo(diary.size());
    }

    @Property
    void oneBadLineIsOneProblemAtThatLine(
            @ForAll @From("diaries") List<Row> diary,
            @ForAll @From("hands") Hand hand,
            @ForAll @From("bad") String bad,
            @ForAll int place) {
        // given
        var rows = new ArrayList<>(List.of(hand.write(diary).split(hand.lineBreak())));
        var index = 1 + Math.floorMod(place, rows.size());
        rows.add(index, bad.replace(",", hand.delimiter()));

        // when
        var file = read(String.join(hand.lineBreak(), rows));

        // then
        assertThat(file.problems()).extracting(Problem::line).containsExactly(index + 1);
        assertThat(file.rows())
                .extracting(Row::day)
                .isEqualTo(diary.stream().map(Row::day).toList());
    }

    @Property
    void anyTextIsReadToTheEnd(@ForAll String text) {
        assertSound(read(text), text);
    }

    @Property
    void anyTextUnderAHeaderIsReadToTheEnd(@ForAll @From("scraps") List<String> scraps) {
        var text = "record,date,place,value\n" + String.join("", scraps);

        assertSound(read(text), text);
    }

    /** Every row could be stored, every problem points into the file and can be shown. */
    private static void assertSound(PainRows.Read file, String text) {
        assertThat(file.rows()).allSatisfy(row -> {
            assertThat(row.value()).isBetween(0.0, 10.0);
            assertThat(row.day()).isBeforeOrEqualTo(TODAY);
        });
        assertThat(file.problems()).allSatisfy(problem -> {
            assertThat(problem.line())
                    .isBetween(
                            1,
                            1
                                    + (int) text.chars()
                                            .filter(c -> c == '\n' || c == '\r')
                                            .count());
            assertThat(problem.value().codePoints())
                    .noneMatch(Character::isISOControl)
                    .hasSizeLessThanOrEqualTo(41);
        });
    }

    @Provide
    Arbitrary<List<Row>> diaries() {
        var day = Arbitraries.longs()
                .between(BORN.toEpochDay(), TODAY.toEpochDay())
                .map(LocalDate::ofEpochDay);
        return Combinators.combine(Arbitraries.of("A-1", "0042"), day, Arbitraries.of(PainRows.PLACES), values())
                .as((record, on, place, value) -> new Row(0, record, on, place, value))
                .list()
                .ofMaxSize(20)
                .map(rows -> IntStream.range(0, rows.size())
                        .mapToObj(i -> new Row(
                                i + 2,
                                rows.get(i).record(),
                                rows.get(i).day(),
                                rows.get(i).series(),
                                rows.get(i).value()))
                        .toList());
    }

    @Provide
    Arbitrary<Integer> values() {
        return Arbitraries.integers().between(0, 10);
    }

    @Provide
    Arbitrary<Hand> hands() {
        var either = Arbitraries.of(true, false);
        return Combinators.combine(
                        Arbitraries.of(",", ";", "\t"),
                        Arbitraries.of("\n", "\r\n", "\r"),
                        either,
                        Arbitraries.of(DayForm.class),
                        either)
                .as(Hand::new);
    }

    @Provide
    Arbitrary<String> bad() {
        return Arbitraries.of(
                "A-1,2024-02-30,leg,3",
                "A-1,2024-07-01,leg,3",
                "A-1,2024-06-24,legs,3",
                "A-1,2024-06-24,leg,3.7",
                "A-1,2024-06-24,leg,11",
                "A-1,2024-06-24,leg,",
                "A-1,2024-06-24,leg",
                "A-1,2024-06-24,leg,3,",
                "leg");
    }

    @Provide
    Arbitrary<List<String>> scraps() {
        return Arbitraries.of(
                        "2024-06-24",
                        "leg",
                        "back-now",
                        ",",
                        ",",
                        ";",
                        "\"",
                        "\"\"",
                        "\n",
                        "\n",
                        "\r\n",
                        "\r",
                        "3",
                        "11",
                        "\u0000",
                        "\u001B",
                        "\uFEFF",
                        " ",
                        "🦶",
                        "\uD800",
                        "é",
                        "A-1,2024-06-24,leg,3\n")
                .list()
                .ofMaxSize(40);
    }

    private static PainRows.Read read(String text) {
        return PainRows.read(text, null, TODAY);
    }
}
