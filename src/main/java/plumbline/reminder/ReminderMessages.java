package plumbline.reminder;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What reminders say, and the pages that their links lead to. Nothing of it names a clinic, an illness or a treatment. */
@MessageBundle("reminder")
public interface ReminderMessages {

    @Message("Something is waiting for you")
    String digestSubject();

    @Message(
            "Hello,\n\nthere is something for you to see or to answer. Please sign in:\n\n{signIn}\n\nYou get this letter because you asked to be reminded. To stop:\n\n{stop}\n")
    String digestText(String signIn, String stop);

    @Message("Please confirm your address")
    String confirmSubject();

    @Message(
            "Hello,\n\nsomebody asked for reminders to be sent to this address. If it was you, open this link and press the button:\n\n{link}\n\nIf it was not you, do nothing: no more letters come.\n")
    String confirmText(String link);

    @Message("Stop reminders?")
    String stopTitle();

    @Message("No more letters are sent to you. You can start them again on your own pages.")
    String stopWhat();

    @Message("Stop reminders")
    String stop();

    @Message("Reminders are stopped")
    String stopped();

    @Message("No more letters come to this address.")
    String stoppedWhat();

    @Message("Is this your address?")
    String confirmTitle();

    @Message("Then reminders come here, at most one a day.")
    String confirmWhat();

    @Message("Yes, send reminders here")
    String confirm();

    @Message("Thank you")
    String confirmed();

    @Message("Reminders come to this address from now on.")
    String confirmedWhat();

    @Message("This link no longer holds")
    String late();

    @Message(
            "Another address was given since, or reminders were stopped. On your own pages you can ask for a new letter.")
    String lateWhat();

    @Message("Reminders to this patient do not arrive. Ask for another e-mail address; it is entered in the portal.")
    String unreachable();
}
