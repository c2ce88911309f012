package plumbline.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import plumbline.page.Language;

/**
 * A kind of rows that files hold: what stands in a row beside the patient and the day, and where it is kept. One bean for
 * each kind.
 *
 * <p>The rows of a file pass through the temporary table {@code import_row} (line, patient_id, episode_id, day, series,
 * source, value), and what is kept already of the same patient, day and series through {@code import_kept} (line, value).
 */
public interface Importable {

    /**
     * What one row says.
     *
     * @param series what was measured; of a patient and a day it is there once
     * @param source how it came to be known, or an empty text where the kind knows no such thing
     */
    record Reading(String series, String source, double value) {}

    /** Names the kind where it is kept: a lower-case word. */
    String kind();

    /** What the rows are, such as "Scores". */
    String label();

    /** The same within a sentence. */
    default String labelInside() {
        return Language.current() == Language.GERMAN
                ? label()
                : label().toLowerCase(Language.current().locale());
    }

    /** Who may import and see such rows. */
    default Set<String> roles() {
        return Set.of("clinician", "assistant");
    }

    /** What the columns after the day are called. */
    List<String> columns();

    /** The name of a column by another that it had. */
    default String column(String name) {
        return name;
    }

    /** What the first line of a file of many patients is. */
    default String header() {
        return String.join(",", FileReading.header(this, true));
    }

    /** What the first line of a file of one patient is. */
    default String headerOfOne() {
        return String.join(",", FileReading.header(this, false));
    }

    /** What one row is, in a sentence or two. */
    String inWords();

    /** Rows as they may stand in a file, from the day on. */
    List<String> example();

    /** What may stand in a row, with what it means. */
    Map<String, String> words();

    /** Lets nobody else record such rows at the clinic until the transaction ends, so that what was compared stays true. */
    void alone();

    /**
     * Reads the columns after the day.
     *
     * @param problem takes what cannot be read, and why
     * @return empty where there was a problem
     */
    Optional<Reading> read(List<String> cells, BiConsumer<String, String> problem);

    /** The statement that selects line and reason of every row of {@code import_row} that goes against a patient's record. */
    default String refused() {
        return "select 0 as line, '' as reason where false";
    }

    /** The statement that selects line and value of all that is kept already, from {@code import_row}. */
    String kept();

    /** The statement that keeps every row of {@code import_row} of whose line {@code import_kept} has none. */
    String add();

    /** Does what follows once rows of these patients were added, in the same transaction. */
    void added(Set<UUID> patients);
}
