package plumbline.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
import plumbline.score.ScoreFile.Kept;
import plumbline.score.ScoreFile.Line;
import plumbline.score.ScoreFile.Problem;
import plumbline.score.ScoreFile.Slot;

class ScoreFileReaderPropertyTest {

    private static final LocalDate BORN = LocalDate.of(2000, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 30);

    /** How a file may be written without changing what it says. */
    record Hand(String delimiter, String lineBreak, boolean quoted, boolean mark, boolean lastBreak) {

        String write(List<Line> lines) {
            var rows = new ArrayList<List<String>>();
            rows.add(List.of("date", "item", "value"));
            lines.forEach(line -> rows.add(
                    List.of(line.slot().day().toString(), line.slot().scale().code(), Range.words(line.value()))));
            var text = rows.stream()
                    .map(row -> row.stream()
                            .map(cell -> quoted ? '"' + cell + '"' : cell)
                            .collect(Collectors.joining(delimiter)))
                    .collect(Collectors.joining(lineBreak));
            return (mark ? "\uFEFF" : "") + text + (lastBreak ? lineBreak : "");
        }
    }

    @Property
    void readsBackWhatWasWritten(@ForAll @From("diaries") List<Line> diary, @ForAll @From("hands") Hand hand) {
        assertThat(read(hand.write(diary))).isEqualTo(new ScoreFile(diary, List.of()));
    }

    @Property
    void aFileThatIsRecordedAddsNothing(@ForAll @From("diaries") List<Line> diary) {
        var kept =
                diary.stream().map(line -> new Kept(line.slot(), line.value())).toList();

        assertThat(new ScoreFile(diary, List.of()).without(kept)).isEqualTo(new ScoreFile(List.of(), List.of()));
    }

    @Property
    void aValueThatDiffersFromTheRecordedIsAProblemOfItsLine(
            @ForAll @From("diaries") List<Line> diary, @ForAll @From("values") int recorded) {
        var kept = diary.stream().map(line -> new Kept(line.slot(), recorded)).toList();
        var different = diary.stream()
                .filter(line -> line.value() != recorded)
                .map(Line::number)
                .toList();

        assertThat(new ScoreFile(diary, List.of()).without(kept).problems())
                .extracting(Problem::line)
                .isEqualTo(different);
    }

    @Property
    void oneBadLineIsOneProblemAtThatLine(
            @ForAll @From("diaries") List<Line> diary,
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
        assertThat(file.readings())
                .extracting(Line::slot)
                .isEqualTo(diary.stream().map(Line::slot).toList());
    }

    @Property
    void anyTextIsReadToTheEnd(@ForAll String text) {
        assertSound(read(text), text);
    }

    @Property
    void anyTextUnderAHeaderIsReadToTheEnd(@ForAll @From("scraps") List<String> scraps) {
        var text = "date,item,value\n" + String.join("", scraps);

        assertSound(read(text), text);
    }

    /** Every reading could be stored, every problem points into the file and can be shown. */
    private static void assertSound(ScoreFile file, String text) {
        assertThat(file.readings()).allSatisfy(line -> {
            assertThat(line.slot().scale().range().contains(line.value())).isTrue();
            assertThat(line.slot().day()).isBetween(BORN, TODAY);
        });
        assertThat(file.readings()).extracting(Line::slot).doesNotHaveDuplicates();
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
    Arbitrary<List<Line>> diaries() {
        var slots = Combinators.combine(
                        Arbitraries.longs()
                                .between(BORN.toEpochDay(), TODAY.toEpochDay())
                                .map(LocalDate::ofEpochDay),
                        Arbitraries.of(Instrument.PAIN.scales()))
                .as(Slot::new);
        return slots.list().ofMaxSize(20).uniqueElements().flatMap(chosen -> values().list()
                .ofSize(chosen.size())
                .map(values -> IntStream.range(0, chosen.size())
                        .mapToObj(i -> new Line(i + 2, chosen.get(i), values.get(i)))
                        .toList()));
    }

    @Provide
    Arbitrary<Integer> values() {
        return Arbitraries.integers().between(0, 10);
    }

    @Provide
    Arbitrary<Hand> hands() {
        var either = Arbitraries.of(true, false);
        return Combinators.combine(Arbitraries.of(",", ";"), Arbitraries.of("\n", "\r\n", "\r"), either, either, either)
                .as(Hand::new);
    }

    @Provide
    Arbitrary<String> bad() {
        return Arbitraries.of(
                "2024-02-30,leg,3",
                "2024-07-01,leg,3",
                "1999-12-31,leg,3",
                "2024-06-24,legs,3",
                "2024-06-24,leg,3.7",
                "2024-06-24,leg,11",
                "2024-06-24,leg,",
                "2024-06-24,leg",
                "2024-06-24,leg,3,",
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
                        "2024-06-24,leg,3\n")
                .list()
                .ofMaxSize(40);
    }

    private static ScoreFile read(String text) {
        return ScoreFileReader.read(text, BORN, TODAY);
    }
}
