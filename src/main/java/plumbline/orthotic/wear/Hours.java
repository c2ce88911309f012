package plumbline.orthotic.wear;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import plumbline.page.Language;
import plumbline.page.Words;

/** Hours of one day, in quarters from 0 to 24. */
public final class Hours {

    private static final Pattern QUARTERS = Pattern.compile("\\d{1,2}([.,](0|00|25|5|50|75))?");
    private static final BigDecimal MOST = BigDecimal.valueOf(24);

    /** What is asked for. */
    static String asks() {
        return Language.say("Hours from 0 to 24, in quarters such as 7.5");
    }

    private Hours() {}

    /** Reads what is typed, with a point or a comma; empty where it is something else. */
    public static Optional<BigDecimal> read(String typed) {
        var text = typed.strip();
        return QUARTERS.matcher(text).matches()
                ? Optional.of(new BigDecimal(text.replace(',', '.'))).filter(hours -> hours.compareTo(MOST) <= 0)
                : Optional.empty();
    }

    /** 8, 7.5, 0.25; or 7,5 */
    public static String inWords(BigDecimal hours) {
        return Words.to(
                hours.doubleValue(), Math.max(0, hours.stripTrailingZeros().scale()));
    }
}
