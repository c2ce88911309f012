package plumbline.patient;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is searched: lower case, without accents, a date always as year-month-day. */
final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

    private SearchText() {}

    /** Everything a patient can be found by. */
    static String of(Patient patient) {
        return fold(String.join(
                " ",
                patient.givenName(),
                patient.familyName(),
                patient.recordNumber(),
                patient.birthDate().toString()));
    }

    /** The words of a query; a patient is found when every one of them is a part of the text. */
    static List<String> words(String query) {
        return SPACE.splitAsStream(fold(query))
                .filter(word -> !word.isEmpty())
                .map(SearchText::yearFirst)
                .limit(8)
                .toList();
    }

    static String fold(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ß", "ss")
                .replace("æ", "ae");
    }

    /** 12.3.1975 and 12/03/1975 are 1975-03-12. */
    private static String yearFirst(String word) {
        var date = DAY_FIRST.matcher(word);
        return date.matches()
                ? "%s-%2s-%2s"
                        .formatted(date.group(3), date.group(2), date.group(1))
                        .replace(' ', '0')
                : word;
    }
}
