package plumbline.score.wording;

import java.util.SortedMap;

/**
 * One item in its official wording.
 *
 * @param number of the item, from 1
 * @param answers what the numbers mean, where the wording says so; empty where the answer is a number, or yes or no
 */
public record OfficialItem(int number, String text, SortedMap<Integer, String> answers) {

    /** As it stands on the form, as in "3 quite often"; the number alone where the wording does not say more. */
    public String answer(int value) {
        var number = Integer.toString(value);
        var words = answers.getOrDefault(value, "");
        return words.isEmpty() || words.equals(number) ? number : number + " " + words;
    }
}
