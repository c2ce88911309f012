package plumbline.exam.rating;

import java.util.List;
import plumbline.exam.Entry;
import plumbline.exam.FindingsForm;
import plumbline.exam.finding.Criterion;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Side;
import plumbline.page.Language;
import plumbline.page.Violations;

/** What a second rater answers: each criterion of both feet, with a number or with "not tested". */
public class SecondRatingForm extends FindingsForm {

    private static final String CHOOSE = "Choose −2 to +2, or not tested";

    @Override
    public List<Field> fields() {
        return SecondRating.FIELDS;
    }

    void check(Violations violations) {
        var answered = findings();
        fields().stream()
                .filter(field -> !answered.has(field))
                .forEach(field -> violations.add(field.name(), field.label(), Language.say(CHOOSE)));
    }

    public Criterion[] criteria() {
        return Criterion.values();
    }

    /** An input, which says nothing of any other exam. */
    public Entry entry(Side side, Criterion criterion, Violations violations) {
        var field = new Field(side, criterion);
        return new Entry(field, typed(field), "", "", violations.of(field.name()));
    }
}
