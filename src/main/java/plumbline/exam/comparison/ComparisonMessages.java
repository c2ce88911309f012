package plumbline.exam.comparison;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said where exams are compared. */
@MessageBundle("comparison")
public interface ComparisonMessages {

    @Message("Compare two exams")
    String compareTwo();

    @Message("The older")
    String older();

    @Message("The newer")
    String newer();

    @Message("Only what changed")
    String onlyChanged();

    @Message("Compare")
    String compare();

    @Message("Only the exam of")
    String onlyTheExamOf();

    @Message("is signed and counts. A comparison needs a second one.")
    String needsSecond();

    @Message("No exam is signed yet. A comparison needs two.")
    String noneSigned();

    @Message("A change smaller than the error of its measure is none.")
    String smallerIsNone();

    @Message("Comparison")
    String comparison();

    @Message("What was found in both exams, and what changed")
    String caption();

    @Message("Finding")
    String finding();

    @Message("Side")
    String side();

    @Message("Change")
    String change();

    @Message("then")
    String then();

    @Message("now")
    String now();

    @Message("Nothing changed, as far as both exams tell.")
    String nothingChanged();

    @Message("Show all findings")
    String showAll();

    @Message("Neither exam has a finding with a result.")
    String noResults();

    @Message("{measure} over time; the same in numbers stands in the table below")
    String drawnOverTime(String measure);

    @Message("usual, {words}")
    String usual(String words);

    @Message(
            "Each dot is a value, its whisker the error of measuring, {error}. The line stays level where nothing changed beyond it.")
    String dotsWithError(String error);

    @Message("Each dot is a value.")
    String dots();

    @Message("{measure} over time")
    String overTime(String measure);

    @Message("Poorly repeatable.")
    String poorlyRepeatable();

    @Message("Values")
    String values();

    @Message("{measure} in every exam that counts, with the change since the first")
    String valuesCaption(String measure);

    @Message("Exam")
    String exam();

    @Message("Value")
    String value();

    @Message("Changes are counted from the first value.")
    String fromFirst();

    @Message("One smaller than the error of measuring, {error}, is none.")
    String smallerThanError(String error);

    @Message("No error of measuring is published for it, so nothing here says how large a change must be to be one.")
    String noErrorPublished();

    @Message("No exam is signed yet, so there is nothing to follow.")
    String nothingToFollow();

    @Message("Usual")
    String usualValues();

    @Message("How")
    String how();

    @Message("Reliability")
    String reliability();

    @Message("Source")
    String source();
}
