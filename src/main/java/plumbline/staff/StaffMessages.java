package plumbline.staff;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said about who works at a clinic. */
@MessageBundle("staff")
public interface StaffMessages {

    @Message("Staff")
    String title();

    @Message("Who works here")
    String whoWorksHere();

    @Message("Invite someone")
    String inviteSomeone();

    @Message("Invited, not here yet")
    String invited();

    @Message("Administration")
    String admin();

    @Message("Clinician")
    String clinician();

    @Message("Front desk")
    String assistant();

    @Message("staff, settings, outcomes, exports")
    String adminDoes();

    @Message("examines, treats, writes the record")
    String clinicianDoes();

    @Message("registers and finds patients, hands out the scores; no findings")
    String assistantDoes();

    @Message("since {day}")
    String since(String day);

    @Message("Change")
    String edit();

    @Message("Roles")
    String roles();

    @Message("Choose at least one")
    String chooseRole();

    @Message("E-mail address")
    String email();

    @Message(
            "They get a letter with a link that works once, for seven days. They need an account, and set up a second factor for it.")
    String howItGoes();

    @Message("Send the invitation")
    String invite();

    @Message("Cancel")
    String cancel();

    @Message("Save")
    String save();

    @Message("Nobody is invited at the moment.")
    String noInvitations();

    @Message("good until {day}")
    String goodUntil(String day);

    @Message("too old")
    String tooOld();

    @Message("The letter was not sent. Send it again.")
    String notSent();

    @Message("Send again")
    String sendAgain();

    @Message("Withdraw")
    String withdraw();

    @Message("of {email}")
    String of(String email);

    @Message("Remove from the clinic")
    String remove();

    @Message(
            "From the next click on they see nothing of this clinic. Their name stays on what they did, and they can be invited again.")
    String whatRemovalDoes();

    @Message("The clinic needs somebody for its administration. Give someone else that role first.")
    String lastAdmin();

    @Message(
            "What is taken away counts from the next click on; what is added, from the next sign-in or after five minutes.")
    String takesEffect();

    @Message("Keycloak has not been told yet. It is tried again every minute; here it counts already.")
    String unsettled();

    @Message("You work at this clinic already. An admin there can change your roles.")
    String worksHereAlready();
}
