package plumbline.clinic;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said about the settings of a clinic. */
@MessageBundle("settings")
public interface SettingsMessages {

    @Message("Settings")
    String title();

    @Message("Saved. It holds from now on.")
    String saved();

    @Message("What patients are asked, and how often")
    String schedule();

    @Message("Wording of questionnaires")
    String wordings();

    @Message("Clinic")
    String clinic();

    @Message("Name")
    String name();

    @Message("Time zone")
    String zone();

    @Message("It decides when a day begins. If it is changed, everything is counted anew by the new days.")
    String zoneHint();

    @Message("Languages offered")
    String languages();

    @Message("Language of whoever has not chosen")
    String language();

    @Message("Reviews of devices")
    String reviews();

    @Message("Weeks after first wear")
    String reviewWeeks();

    @Message("Separated by commas: 4, 6, 12, 26, 52. What is already planned stays planned.")
    String reviewWeeksHint();

    @Message("When a change of pain matters")
    String limits();

    @Message(
            "For ratings of pain from 0 to 10, wherever one patient is spoken of. The outcomes of all patients go by the published limits, so that they can be compared with others.")
    String limitsHint();

    @Message("As published: 2 points and 30 % (Ostelo and others 2008, Spine 33:90)")
    String published();

    @Message("Limits of our own, as follows")
    String own();

    @Message("The change that matters, in points")
    String painPoints();

    @Message("0.5 to 9; published is 2")
    String pointsHint();

    @Message("And in percent of the pain before")
    String painShare();

    @Message("0 to 90; published is 30")
    String shareHint();

    @Message("How far two single values may lie apart without any change")
    String painDetectable();

    @Message("In points, 0.5 to 9; published are 1.6 to 2.8")
    String detectableHint();

    @Message("Why")
    String why();

    @Message("It is shown wherever these limits count.")
    String whyHint();

    @Message("Records")
    String records();

    @Message("A record opens only to who looks after the patient")
    String careRelation();

    @Message("Others give a reason first; the patient and the clinic see it.")
    String careRelationHint();

    @Message("Years a record is kept after its last entry")
    String retention();

    @Message(
            "5 to 50, as the law where you are asks for; of minors it is counted from their 18th birthday on. Nothing is ever erased by itself.")
    String retentionHint();

    @Message("What patients read in the portal")
    String portal();

    @Message("A greeting")
    String greeting();

    @Message("At most 400 characters")
    String greetingHint();

    @Message("Whom to call or write to")
    String contact();

    @Message("A name and a telephone number, one a line")
    String contactHint();

    @Message("When you are open")
    String hours();

    @Message("One line a day or several days")
    String hoursHint();

    @Message("Save")
    String save();

    @Message("Cancel")
    String cancel();

    @Message("Enter the name")
    String enterName();

    @Message("Choose a time zone")
    String enterZone();

    @Message("Choose at least one language")
    String chooseLanguages();

    @Message("Choose one of the languages offered")
    String chooseLanguage();

    @Message("One to {most} different weeks from 1 to {last}, separated by commas")
    String enterWeeks(int most, int last);

    @Message("A whole number from {fewest} to {most}")
    String enterYears(int fewest, int most);

    @Message("A number from 0.5 to 9 with at most one decimal")
    String enterPoints();

    @Message("A whole number from 0 to 90")
    String enterShare();

    @Message("Enter why")
    String enterWhy();
}
