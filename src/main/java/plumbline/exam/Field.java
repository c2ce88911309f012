package plumbline.exam;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One input of the form: a finding of one foot. */
record Field(Side side, Finding finding) {

    /** Every finding of both feet. */
    static final List<Field> ALL = Arrays.stream(Side.values())
            .flatMap(side -> Foot.FINDINGS.stream().map(finding -> new Field(side, finding)))
            .toList();

    /** The name of the input, such as {@code leftTalarHead}. */
    public String name() {
        return side.word()
                + Arrays.stream(finding.name().split("_"))
                        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining());
    }

    /** Talar head, left */
    public String label() {
        return finding.label() + ", " + side.word();
    }
}
