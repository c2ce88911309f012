package plumbline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.exam.Disposition;
import plumbline.exam.derived.Asymmetry;
import plumbline.exam.derived.Band;
import plumbline.exam.derived.Rule;
import plumbline.exam.finding.Drawn;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Finding;
import plumbline.exam.finding.Scale;
import plumbline.exam.finding.Section;
import plumbline.exam.photograph.View;

/** Whatever the definitions of an exam say is said in every language; outside of a request they speak English. */
class FindingsInEveryLanguageTest {

    @ParameterizedTest
    @EnumSource
    void saysAllThatDefinitionsSay(Language language) {
        said().forEach(english -> Glossary.translate(english, language));
        assertThat(Glossary.missed()).doesNotContainAnyElementsOf(said().toList());
    }

    @Test
    void leavesFiguresAsTheyAre() {
        assertThat(Glossary.translate("4−", Language.GERMAN)).isEqualTo("4−");
    }

    private static Stream<String> said() {
        return Stream.of(
                        findings().flatMap(FindingsInEveryLanguageTest::of),
                        sections(),
                        words(Rule.values(), Rule::inWords),
                        words(Rule.values(), Rule::source),
                        words(Band.values(), Band::label),
                        words(Asymmetry.Degree.values(), Asymmetry.Degree::label),
                        words(Disposition.Action.values(), Disposition.Action::label),
                        words(View.values(), View::label))
                .flatMap(said -> said)
                .filter(said -> said.chars().anyMatch(Character::isLetter));
    }

    private static Stream<Finding> findings() {
        return Field.ALL.stream().map(Field::finding).distinct();
    }

    private static Stream<String> of(Finding finding) {
        var about = finding.definition();
        return Stream.of(
                        Stream.of(about.label(), about.how(), about.reliability(), about.source()),
                        about.usualWords().stream(),
                        Stream.of(about.scale().unit()),
                        about.scale() instanceof Scale.Choice choice
                                ? choice.options().stream().map(Scale.Option::spoken)
                                : Stream.<String>empty(),
                        about.scale() instanceof Scale.Grades grades ? grades.names().stream() : Stream.<String>empty(),
                        finding instanceof Drawn drawn ? Stream.of(drawn.shortLabel()) : Stream.<String>empty())
                .flatMap(said -> said);
    }

    private static Stream<String> sections() {
        return Arrays.stream(Section.values())
                .flatMap(section -> Stream.concat(
                        Stream.of(section.title()),
                        section.groups().stream().flatMap(group -> List.of(group.title(), group.hint()).stream())));
    }

    private static <T> Stream<String> words(T[] constants, Function<T, String> word) {
        return Arrays.stream(constants).map(word);
    }
}
