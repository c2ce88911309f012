package plumbline.exam.derived;

import java.util.Arrays;
import java.util.List;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Section;

/** One sentence that follows from the findings by a rule. */
public record DerivedFinding(Rule rule, String text) {

    /** Everything that follows from the findings, in the order of the form. */
    public static List<DerivedFinding> of(Findings findings, Person person) {
        return Arrays.stream(Rule.values())
                .flatMap(rule -> rule.apply(findings, person).stream().map(text -> new DerivedFinding(rule, text)))
                .toList();
    }

    /** What follows and belongs to one section of the form. */
    public static List<DerivedFinding> of(Findings findings, Person person, Section section) {
        return of(findings, person).stream()
                .filter(derived -> derived.rule.section() == section)
                .toList();
    }
}
