package plumbline.patient;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said about who opens a record in the portal. */
@MessageBundle("portalaccess")
public interface PortalAccessMessages {

    @Message("Portal access")
    String title();

    @Message("Who opens this record in the portal")
    String whoOpens();

    @Message("Nobody yet. Invite the patient, or somebody who looks after them.")
    String nobody();

    @Message("The patient")
    String patient();

    @Message("since {day}")
    String since(String day);

    @Message("until {day}")
    String untilDay(String day);

    @Message("Close the record to them")
    String unlink();

    @Message("From the next click on this sign-in opens the record no more. What was entered with it stays.")
    String unlinkWhat();

    @Message("Reason")
    String reason();

    @Message("Invite")
    String invite();

    @Message("Invited, not here yet")
    String invited();

    @Message("locked after three wrong birth dates")
    String locked();

    @Message("Invite to this record")
    String inviteTitle();

    @Message(
            "They get a letter with a link that works once, for seven days, and type the patient’s birth date. The letter holds nothing clinical.")
    String howItGoes();

    @Message("Whom")
    String whom();

    @Message("The patient")
    String thePatient();

    @Message("Somebody who looks after them")
    String someoneElse();

    @Message("E-mail address")
    String email();

    @Message("Only for somebody else")
    String ifSomeoneElse();

    @Message("Name")
    String holder();

    @Message("Is the patient’s")
    String relation();

    @Message("Last day")
    String until();

    @Message("Such as the day on which a child comes of age")
    String untilHint();

    @Message("Send the invitation")
    String send();

    @Message("Cancel")
    String cancel();

    @Message("Enter their name")
    String enterHolder();

    @Message("Choose what they are to the patient")
    String chooseRelation();

    @Message("This day is over")
    String dayIsOver();

    @Message("The patient opens this record already. Close it to the old sign-in first.")
    String hasAccount();

    @Message("The patient is invited already. Send that letter again, or withdraw it.")
    String isInvited();

    @Message("You open this record already. Go to the start to get there.")
    String openedAlready();

    @Message(
            "This account belongs to another patient of this clinic. If the letter is for you, sign out and use your own account; if not, give it to whom it is for.")
    String anotherPatient();

    @Message("Whose pages?")
    String chooseRecord();

    @Message("Another record")
    String anotherRecord();
}
