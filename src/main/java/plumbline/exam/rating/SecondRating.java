package plumbline.exam.rating;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import plumbline.exam.finding.Criterion;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Findings;

/**
 * What a colleague of the examiner found on the same feet: for each criterion a rating, or that it was not tested.
 *
 * @param mine whether the caller is the rater
 * @param blind whether the rater had not seen the first rating
 */
record SecondRating(String raterName, boolean mine, Instant ratedAt, boolean blind, Findings findings) {

    /** What is rated: the six criteria of both feet. */
    static final List<Field> FIELDS = Arrays.stream(Criterion.values())
            .flatMap(criterion -> Field.of(criterion).stream())
            .toList();
}
