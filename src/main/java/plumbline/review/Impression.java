package plumbline.review;

import java.util.List;
import java.util.stream.IntStream;
import plumbline.page.Words;
import plumbline.score.Scale;

/** One answer to how the patient is, compared with before: a number and what it means. */
record Impression(int value) {

    /** From the worst to the best. */
    static List<Impression> all() {
        var range = Scale.IMPRESSION_OF_CHANGE.range();
        return IntStream.rangeClosed((int) range.least(), (int) range.most())
                .mapToObj(Impression::new)
                .toList();
    }

    /** As a form sends it. */
    public String typed() {
        return Integer.toString(value);
    }

    /** +2, much better */
    public String words() {
        return Words.signed(value) + ", " + Scale.IMPRESSION_OF_CHANGE.meaning(value);
    }
}
