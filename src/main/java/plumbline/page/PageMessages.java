package plumbline.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What every page says. */
@MessageBundle("page")
public interface PageMessages {

    @Message("Skip to the page")
    String skip();

    @Message("Clinic")
    String clinicNavigation();

    @Message("Today")
    String today();

    @Message("Patients")
    String patients();

    @Message("Outcomes")
    String outcomes();

    @Message("Change clinic")
    String changeClinic();

    @Message("Sign out")
    String signOut();

    @Message("Language")
    String language();

    @Message("Use this language")
    String useLanguage();

    @Message("Choose")
    String choose();

    @Message("optional")
    String optional();

    @Message("No answer")
    String noAnswer();

    @Message("Please look again at")
    String lookAgain();

    @Message("Go to the start")
    String toStart();

    @Message("Meanwhile saved as empty")
    String meanwhileEmpty();

    @Message("Meanwhile saved as “{value}”")
    String meanwhile(String value);

    @Message("This form was already saved with other values. Press the button again to save these as well.")
    String alreadySaved();

    @Message("Not found")
    String notFound();

    @Message("There is nothing here, or it is not yours to see.")
    String nothingHere();

    @Message("Too large")
    String tooLarge();

    @Message("What was sent is larger than is accepted here.")
    String largerThanAccepted();

    @Message("That did not work")
    String didNotWork();

    @Message("The request was not one that is understood here.")
    String notUnderstood();

    @Message("Not allowed")
    String notAllowed();

    @Message("Your role at this clinic does not include this.")
    String notYourRole();

    @Message("That did not arrive")
    String didNotArrive();

    @Message("What was sent broke off on the way. Please send it again.")
    String brokeOff();

    @Message("Too often")
    String tooOften();

    @Message(
            "This was asked for more often than is allowed. Please come again in {minutes} {#if minutes == 1}minute{#else}minutes{/if}.")
    String comeAgain(long minutes);

    @Message("Something went wrong")
    String wentWrong();

    @Message("It is our fault, and nothing you had saved before is lost. Please try again.")
    String ourFault();

    @Message("Whoever you ask for help can find this by the number {number}.")
    String sayNumber(String number);

    @Message("Not at the moment")
    String notNow();

    @Message(
            "Something that Plumbline needs does not answer. Please try again in a minute. Nothing that was saved before is lost.")
    String doesNotAnswer();

    @Message(
            "What you sent stands on this page. Send it from here in a minute: it is saved once, even if it had arrived already.")
    String sendItAgain();

    @Message("Send it again")
    String sendAgain();
}
