package plumbline.score;

import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.statistics.MinimalImportantChange;

/**
 * All there is to know of a scale.
 *
 * @param code its name in files
 * @param label short and our own
 * @param recall the time it asks about
 * @param question in our own words, or the label where none may be shown
 * @param important the change that matters to a patient; null where none is known
 * @param error the error of a single measurement; null where it is not known
 * @param loinc its code, or nothing: only where the code means this and no other form of it
 * @param bands in ascending order; none where values have no names
 */
public record Definition(
        String code,
        String label,
        String recall,
        String question,
        Range range,
        Scoring scoring,
        @Nullable MinimalImportantChange important,
        @Nullable SmallestDetectable error,
        String loinc,
        List<Band> bands,
        Publication publication) {

    static final String DAY = "over the last 24 hours";

    /**
     * The smallest difference of two single values that is more than the error of measuring, which differs between studies.
     *
     * @param least in the most favourable one
     * @param most in the least favourable one; only what goes beyond is taken for a change
     */
    public record SmallestDetectable(double least, double most) {}

    Definition(String code, String label, String recall, Range range, Publication publication) {
        this(code, label, recall, label, range, Scoring.asEntered(), null, null, "", List.of(), publication);
    }

    /**
     * Pain as a whole number. Important change: Ostelo and others 2008, Spine 33:90. Error: 1.6 to 2.8 points by recall and
     * interval (Williams 2024), so that a single fall by 2 points may be none.
     */
    static Definition pain(String code, String label, String recall, String question) {
        return new Definition(code, label, recall, Range.whole(0, 10, "of 10"), Publication.RATING)
                .asking(question)
                .important(MinimalImportantChange.OF_PAIN.points(), MinimalImportantChange.OF_PAIN.share())
                .error(1.6, 2.8)
                .loinc("72514-3");
    }

    /** Pain as a mark on a line of 100 mm, measured from its beginning. */
    static Definition line(String code, String label, String recall, double points, double share) {
        return new Definition(code, label, recall, Range.whole(0, 100, "mm"), Publication.VISUAL_ANALOGUE)
                .important(points, share);
    }

    /** Not applicable counts as not answered; at least half of a part must be answered, which is our own rule. */
    static Definition footFunction(String code, String label) {
        return new Definition(
                code, label, "over the last week", Range.decimal(0, 100, "of 100"), Publication.FOOT_FUNCTION);
    }

    /** At least half of a part must be answered, as its authors ask now. */
    static Definition footAndAnkle(String code, String label) {
        return new Definition(
                        code,
                        label,
                        "over the last week",
                        Range.decimal(0, 100, "of 100").upIsBetter(),
                        Publication.FOOT_AND_ANKLE)
                .important(10, 0);
    }

    /** Which short form was used is not kept, so that no code of a form is right; half of all people are beyond 50. */
    static Definition promis(String code, String label) {
        return new Definition(code, label, "over the last week", Range.decimal(10, 90, "T"), Publication.PROMIS);
    }

    Definition asking(String question) {
        return new Definition(
                code, label, recall, question, range, scoring, important, error, loinc, bands, publication);
    }

    Definition upIsBetter() {
        return new Definition(
                code,
                label,
                recall,
                question,
                range.upIsBetter(),
                scoring,
                important,
                error,
                loinc,
                bands,
                publication);
    }

    Definition scored(int first, int last, int worst, int needed) {
        return scored(new Scoring.ShareOfWorst(first, last, worst, needed));
    }

    Definition scored(Scoring other) {
        return new Definition(code, label, recall, question, range, other, important, error, loinc, bands, publication);
    }

    Definition important(double points, double share) {
        var change = new MinimalImportantChange(points, share);
        return new Definition(code, label, recall, question, range, scoring, change, error, loinc, bands, publication);
    }

    Definition error(double least, double most) {
        var found = new SmallestDetectable(least, most);
        return new Definition(
                code, label, recall, question, range, scoring, important, found, loinc, bands, publication);
    }

    Definition loinc(String number) {
        return new Definition(
                code, label, recall, question, range, scoring, important, error, number, bands, publication);
    }

    Definition bands(Band... found) {
        return new Definition(
                code, label, recall, question, range, scoring, important, error, loinc, List.of(found), publication);
    }
}
