package plumbline.exam.comparison;

import plumbline.exam.finding.Field;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Scale;
import plumbline.page.Language;

/** What became of something from one exam to another, in words. */
record Change(Kind kind, String words) {

    /** Whether anything is known to have changed; what tells most comes first. */
    enum Kind {
        CHANGED("changed"),
        /** A difference in figures, of which nobody has published how much may be the error of measuring. */
        UNBOUNDED("differ without a published error"),
        /** None, or none beyond the error of measuring. */
        NONE("did not change"),
        /** One of the two is missing. */
        INCOMPARABLE("cannot be compared");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As after a number: 3 changed */
        String words() {
            return Language.say(words);
        }
    }

    /** Kept in English and said when it is read, because it outlives its reader. */
    static final Change NO_CHANGE = none("no change");

    @Override
    public String words() {
        return equals(NO_CHANGE) ? Language.say(words) : words;
    }

    static Change none(String words) {
        return new Change(Kind.NONE, words);
    }

    static Change changed(String words) {
        return new Change(Kind.CHANGED, words);
    }

    static Change unbounded(String words) {
        return new Change(Kind.UNBOUNDED, words);
    }

    static Change of(Field field, Findings then, Findings now) {
        if (!then.isExamined(field) || !now.isExamined(field)) {
            return incomparable(missing(field, then), missing(field, now));
        }
        if (then.typed(field).equals(now.typed(field))) {
            return NO_CHANGE;
        }
        if (field.finding().scale() instanceof Scale.Text) {
            return changed(Language.say("changed"));
        }
        var measure = Measure.of(field.finding());
        var before = measure.flatMap(figure -> figure.of(then, field.side()));
        var after = measure.flatMap(figure -> figure.of(now, field.side()));
        return before.isPresent() && after.isPresent()
                ? measure.orElseThrow().change(before.get(), after.get())
                : changed(Language.say("changed from %s to %s", then.words(field), now.words(field)));
    }

    /**
     * @param then why there was nothing to compare with then, or nothing where there was
     * @param now the same of now
     */
    static Change incomparable(String then, String now) {
        var why = then.isEmpty()
                ? Language.say("%s now", now)
                : now.isEmpty()
                        ? Language.say("%s then", then)
                        : then.equals(now)
                                ? Language.say("%s then and now", then)
                                : Language.say("%s then, %s now", then, now);
        return new Change(Kind.INCOMPARABLE, Language.say("not comparable: %s", why));
    }

    /** Whether the two differ, by more than the error of measuring where it is known. */
    boolean isDifferent() {
        return kind == Kind.CHANGED || kind == Kind.UNBOUNDED;
    }

    private static String missing(Field field, Findings findings) {
        return findings.isExamined(field) ? "" : findings.words(field);
    }
}
