package plumbline.score.wording;

import java.util.SortedMap;

/**
 * One item in its official wording.
 *
 * @param number of the item, from 1
 * @param answers what the numbers mean, where the wording says so; empty where the answer is a number, or yes or no
 */
public record Question(int number, String text, SortedMap<Integer, String> answers) {

    /** What a number means, as in "3, quite often"; the number alone where the wording does not say. */
    public String answer(int value) {
        var words = answers.get(value);
        return words == null ? Integer.toString(value) : words;
    }
}
