package plumbline.invitation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said to who is invited, in letters and on the page where they join. */
@MessageBundle("invitation")
public interface InvitationMessages {

    @Message("Parent")
    String parent();

    @Message("Legal guardian")
    String guardian();

    @Message("Partner")
    String partner();

    @Message("Son or daughter")
    String child();

    @Message("Carer")
    String carer();

    @Message("Someone else")
    String otherRelation();

    @Message("Invitation from {clinic}")
    String letterSubject(String clinic);

    @Message(
            "Hello,\n\n{inviter} invites you to work with {clinic} on Plumbline. Open this link to join:\n\n{link}\n\nThe link works once, until {day}. If you did not expect this letter, do nothing.\n")
    String letterToWork(String inviter, String clinic, String day, String link);

    @Message(
            "Hello,\n\n{inviter} of {clinic} invites you to your pages on Plumbline. Open this link to see them:\n\n{link}\n\nYou will be asked for your birth date. The link works once, until {day}. If you did not expect this letter, do nothing.\n")
    String letterToOwnRecord(String inviter, String clinic, String day, String link);

    @Message(
            "Hello,\n\n{inviter} of {clinic} invites you to the pages of somebody you look after. Open this link to see them:\n\n{link}\n\nYou will be asked for that person’s birth date. The link works once, until {day}. If you did not expect this letter, do nothing.\n")
    String letterToRecord(String inviter, String clinic, String day, String link);

    @Message("Invitation")
    String title();

    @Message("{inviter} invites you to work with {clinic}.")
    String toWork(String inviter, String clinic);

    @Message(
            "{inviter} of {clinic} invites you to your own pages: to note your pain and your wear, and to see what changes.")
    String toOwnRecord(String inviter, String clinic);

    @Message("{inviter} of {clinic} invites {holder} to the pages of a person they look after.")
    String toRecord(String inviter, String clinic, String holder);

    @Message("For this you need an account. If you have one from another clinic, use the same.")
    String needsAccount();

    @Message("Create an account")
    String createAccount();

    @Message("I have an account: sign in")
    String signIn();

    @Message("You are signed in as {name} ({email}).")
    String signedInAs(String name, String email);

    @Message("Not you? Sign out, then open the link again")
    String notYou();

    @Message("Join")
    String join();

    @Message("Open the pages")
    String openPages();

    @Message("Your birth date")
    String ownBirthDate();

    @Message("Birth date of the person you look after")
    String theirBirthDate();

    @Message("So that nobody else gets in with your letter. Three tries.")
    String whyBirthDate();

    @Message(
            "Afterwards you sign in once more, with a second factor: a code from an app on your telephone, which you set up then.")
    String afterWork();

    @Message("Enter the birth date")
    String enterBirthDate();

    @Message(
            "This is not the birth date the clinic has. {#if left == 1}One try is left.{#else}{left} tries are left.{/if}")
    String wrongBirthDate(int left);

    @Message("This link leads nowhere")
    String unknownTitle();

    @Message(
            "Perhaps it was not copied whole, or a newer letter has replaced it. Open it from the latest letter, or ask the clinic.")
    String unknown();

    @Message("This link has been used")
    String usedTitle();

    @Message("An invitation works once. If it was not you who used it, tell the clinic at once.")
    String used();

    @Message("You have joined by it already. Go to the start to get in.")
    String usedByYou();

    @Message("This invitation was withdrawn")
    String withdrawnTitle();

    @Message("The clinic took it back. Ask there if you think that is a mistake.")
    String withdrawn();

    @Message("This link is too old")
    String lateTitle();

    @Message("An invitation is good for seven days. Ask the clinic to send you another.")
    String late();

    @Message("This link is locked")
    String lockedTitle();

    @Message("The birth date was wrong three times. Ask the clinic to send you another letter.")
    String locked();

    @Message("Not with this account")
    String notForYouTitle();
}
