package plumbline.accesslog;

import java.util.Arrays;
import java.util.List;
import plumbline.page.Language;

/** The part of a record that an address leads to; what comes first in this list decides where an address names several. */
enum Part {
    RECORD("", "record"),
    DETAILS("edit", "name and details"),
    EPISODES("episodes", "complaints"),
    PHOTOGRAPHS("photographs", "photographs"),
    LETTERS("letter", "letter"),
    EXAMS("exams", "foot exam"),
    DRAWINGS("drawings", "pain drawing"),
    WALKING("walking", "walking"),
    SCORES("scores", "pain and other scores"),
    ORTHOSES("orthoses", "insoles and devices"),
    TREATMENTS("treatments", "other treatments"),
    WEAR("wear", "wearing"),
    PROBLEMS("effects", "problems"),
    PROGRESS("progress", "progress"),
    ENTRIES("entries", "an entry in error"),
    FILE("imports", "a file of readings"),
    ACCESS("access", "who opened the record");

    private final String segment;
    private final String label;

    Part(String segment, String label) {
        this.segment = segment;
        this.label = label;
    }

    /** Of an address as it is kept; the record itself where it names no part. */
    static Part of(String path) {
        var segments = List.of(path.split("[/?]"));
        if (segments.contains("problems")) {
            return PROBLEMS;
        }
        return Arrays.stream(values())
                .filter(part -> !part.segment.isEmpty() && segments.contains(part.segment))
                .findFirst()
                .orElse(RECORD);
    }

    public String label() {
        return Language.say(label);
    }
}
