package plumbline.tenancy;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said about being signed in, and no longer being so. */
@MessageBundle("signin")
public interface SignInMessages {

    @Message("Not sent yet")
    String notSent();

    @Message("This needs a sign-in of the last few minutes, and yours is older. What you typed is kept on this page.")
    String tooOld();

    @Message("Files cannot be kept: choose them again after signing in.")
    String filesLost();

    @Message("Sign in again")
    String again();

    @Message("opens a new tab")
    String newTab();

    @Message("Then come back to this page and send it.")
    String comeBack();

    @Message("Send it now")
    String send();

    @Message("You are signed in")
    String signedIn();

    @Message("Close this tab and go on where you were.")
    String closeTab();

    @Message("Are you still there?")
    String stillThere();

    @Message("Nothing has happened here for a while. In two minutes your session ends.")
    String soonOver();

    @Message("Stay signed in")
    String stay();

    @Message("Your session has ended")
    String over();

    @Message("What you typed is still on this page. Sign in again in a new tab, then go on here.")
    String stillTyped();

    @Message("Go on")
    String goOn();

    @Message("Your sign-ins")
    String yours();

    @Message(
            "If you have lost a device, or signed in on one that is not yours, end your sign-ins everywhere. It counts at once, on this device too.")
    String whyEverywhere();

    @Message("Sign out everywhere")
    String everywhere();
}
