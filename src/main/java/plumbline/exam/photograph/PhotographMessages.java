package plumbline.exam.photograph;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said about photographs. */
@MessageBundle("photograph")
public interface PhotographMessages {

    @Message("Photographs")
    String photographs();

    @Message("Photographs of {day}")
    String photographsOf(String day);

    @Message("The exam")
    String theExam();

    @Message("Over time")
    String overTime();

    @Message("Add photographs")
    String add();

    @Message("View")
    String view();

    @Message("Files")
    String files();

    @Message(
            "JPEG or PNG, at most 12 MB each and 5 at once. A telephone offers its camera here. Only the picture is kept, not where or with what it was taken.")
    String filesHint();

    @Message("Add")
    String addThese();

    @Message("{view}, over time")
    String viewOverTime(String view);

    @Message("Take back")
    String takeBack();

    @Message("Take back: {view}")
    String takeBackThis(String view);

    @Message("No photograph was added before this exam was signed.")
    String noneWasAdded();

    @Message(
            "No photograph yet. Both feet from behind, and the soles of the worn shoes, say most in a later comparison.")
    String noneYet();

    @Message("The exam is signed; its photographs stay as they are.")
    String staysAsItIs();

    @Message("Taken back")
    String takenBack();

    @Message("of {adder}; taken back by {name} on {day}: {reason}")
    String takenBackBy(String adder, String name, String day, String reason);

    @Message("All of this exam")
    String allOfExam();

    @Message("Take a photograph back")
    String takeOneBack();

    @Message("Added by {adder} on {day} at {time}. Nobody sees it again; that it was here, and why it went, is kept.")
    String addedBy(String adder, String day, String time);

    @Message("What is wrong with it")
    String whatIsWrong();

    @Message("Such as “another person’s foot” or “the right foot, not the left”")
    String whatIsWrongHint();

    @Message("Take it back")
    String takeItBack();

    @Message("Cancel")
    String cancel();

    @Message("Photographs over time")
    String allOverTime();

    @Message("Views")
    String views();

    @Message("draft")
    String draft();

    @Message("Compare")
    String compare();

    @Message("with")
    String with();

    @Message("All {count}, the oldest first")
    String allOldestFirst(int count);

    @Message("This is the only one so far. The next exam’s will stand beside it.")
    String onlyOne();

    @Message("No photograph of this view: {view}.")
    String noneOfView(String view);

    @Message("No photograph yet. They are added to an exam while it is a draft.")
    String noneAtAll();
}
