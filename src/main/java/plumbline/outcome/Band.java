package plumbline.outcome;

import java.util.function.Supplier;

/**
 * One of the parts into which a {@link Dimension} divides all patients.
 *
 * @param code as it stands in an address
 * @param words what it is called, in the language of the reader
 */
public record Band(String code, Supplier<String> words) {

    public String label() {
        return words.get();
    }
}
