package plumbline.accesslog;

import plumbline.page.Language;

/**
 * Something that is not as it was sealed.
 *
 * @param from the first seal it is about, and {@code to} the last; for entries without a seal, how many there are
 */
record Fault(Kind kind, long from, long to) {

    /** What is wrong. */
    enum Kind {
        /** Entries under these seals were changed, exchanged or added, or the seals themselves were. */
        CHANGED("Seal %s: entries were changed, exchanged or added"),
        /** Entries under these seals are gone. */
        ENTRIES_MISSING("Seal %s: entries are missing"),
        /** These seals are gone. */
        SEALS_MISSING("Seal %s is missing"),
        /** Seals that were published are gone, or others stand in their place. */
        CUT_OFF("Seal %s was published, and is no longer there as it was"),
        /** Made with a key that is not known here. */
        KEY_UNKNOWN("Seal %s was made with a key that is not known here"),
        /** So many entries have no seal, though they are old enough. */
        NOT_SEALED("Entries without a seal, though old enough: %s");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    /** As it is kept. */
    String code() {
        return kind + " " + from + " " + to;
    }

    static Fault of(String code) {
        var parts = code.split(" ");
        return new Fault(Kind.valueOf(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    /** As a sentence. */
    public String text() {
        return Language.say(kind.text, from == to ? Long.toString(from) : from + "–" + to);
    }
}
