package plumbline.exam.letter;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the letter about an exam says besides its findings. */
@MessageBundle("letter")
public interface LetterMessages {

    @Message("Letter about a foot exam")
    String title();

    @Message("One page for the patient’s doctor.")
    String onePage();

    @Message("Print")
    String print();

    @Message("Foot examination of {day}")
    String footExamination(String day);

    @Message(", born {birthDate}, record number {number}")
    String who(String birthDate, String number);

    @Message("Examined by {examiner}, signed by {signer} on {day}")
    String examinedAndSigned(String examiner, String signer, String day);

    @Message("Entered in error: this examination counts for nothing.")
    String inError();

    @Message("Amended since: a newer version of this examination counts instead.")
    String amendedSince();

    @Message("Amended, in place of an earlier version: {reason}")
    String amends(String reason);

    @Message("Red flags")
    String redFlags();

    @Message("{action}, {day} at {time}. Told: {told}. {remark}")
    String done(String action, String day, String time, String told, String remark);

    @Message("And {count} more.")
    String andMore(int count);

    @Message("What was found")
    String whatWasFound();

    @Message("Found")
    String found();

    @Message(
            "Bold: outside of what is usual. Foot Posture Index: −12 rolled outward to +12 rolled inward, usually 0 to +5. Lunge, heel down: usually 30° or 10 cm and more. Pain and tenderness: 0 to 10. Strength: 0 to 5. What follows from findings by rule is a prompt, never a diagnosis. What is shortened, or only counted as “more”, stands in the record.")
    String legend();
}
