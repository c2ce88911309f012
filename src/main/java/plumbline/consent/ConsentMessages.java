package plumbline.consent;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a patient agrees to, in words, and what the pages about it say. */
@MessageBundle("consent")
public interface ConsentMessages {

    @Message("Consents")
    String title();

    @Message("All that was said")
    String all();

    @Message("agreed on {day}")
    String agreedOn(String day);

    @Message("not agreed, {day}")
    String refusedOn(String day);

    @Message("nothing said yet")
    String nothingSaid();

    @Message("on paper")
    String onPaper();

    @Message("in the portal")
    String inThePortal();

    @Message("None of it stands in the way of treatment. What was said on the latest day holds.")
    String never();

    @Message("Record one signed on paper")
    String record();

    @Message("What")
    String what();

    @Message("What was said")
    String said();

    @Message("Agreed")
    String agreed();

    @Message("Not agreed, or taken back")
    String notAgreed();

    @Message("Signed on")
    String day();

    @Message("Entered")
    String entered();

    @Message("Save")
    String save();

    @Message("Saved.")
    String saved();

    @Message("Nothing was said yet: the patient can do so in the portal, or on paper.")
    String none();

    @Message("Choose one of the two")
    String chooseOne();

    @Message("Enter the day")
    String enterDay();

    @Message("This day is in the future")
    String inTheFuture();

    @Message("This is before the patient was born")
    String beforeBirth();

    @Message("The patient said this in the portal, so only the patient can say otherwise")
    String ownWord();

    @Message("Consent to outcome analysis")
    String ruleTitle();

    @Message(
            "Where the analysis of outcomes belongs to the quality of care, patients may refuse it; where the law asks for consent first, only those count who gave it. It holds from the next analysis on.")
    String ruleWhy();

    @Message("Everyone counts who has not refused")
    String ruleOptOut();

    @Message("Only those count who agreed")
    String ruleOptIn();

    @Message("Whose course counts?")
    String ruleQuestion();

    @Message("Decided by {name} on {day}")
    String ruleDecided(String name, String day);

    @Message("Nobody has decided yet, so the first holds.")
    String ruleUsual();
}
