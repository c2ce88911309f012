package plumbline.clinic;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said to who runs the installation. */
@MessageBundle("operator")
public interface OperatorMessages {

    @Message("Clinics")
    String title();

    @Message("Operator")
    String asOperator();

    @Message("New clinic")
    String make();

    @Message("Make the clinic")
    String makeIt();

    @Message("There is no clinic yet. Make the first.")
    String none();

    @Message("Nothing of what is in a clinic is shown here.")
    String noClinicalData();

    @Message("Name in addresses")
    String alias();

    @Message("Small letters, digits and hyphens, 2 to 41; it never changes")
    String aliasHint();

    @Message("Small letters, digits and hyphens, 2 to 41 of them")
    String enterAlias();

    @Message("Another clinic has this name in addresses")
    String aliasTaken();

    @Message("Cancel")
    String cancel();

    @Message("State")
    String state();

    @Message("Being made")
    String beingMade();

    @Message("Open")
    String active();

    @Message("Suspended")
    String suspended();

    @Message("Time zone")
    String zone();

    @Message("At Keycloak")
    String keycloak();

    @Message("as here")
    String agrees();

    @Message("not as here")
    String differs();

    @Message("no answer")
    String noAnswer();

    @Message("Tell Keycloak again")
    String goOn();

    @Message("Keycloak has not done its part yet. Nobody can get in before it has.")
    String notWhole();

    @Message("What was decided here counts already.")
    String countsHere();

    @Message("Suspend")
    String suspend();

    @Message("From the next click on nobody gets in: neither staff nor patients. Nothing is lost.")
    String whatSuspendDoes();

    @Message("Open again")
    String resume();

    @Message("Its administration")
    String admin();

    @Message("Invite who is to run it. They invite everyone else.")
    String inviteAdmin();

    @Message("Only an open clinic invites")
    String onlyWhenActive();
}
