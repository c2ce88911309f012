package plumbline.patient.care;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said about who looks after whom. */
@MessageBundle("care")
public interface CareMessages {

    @Message("You do not look after this patient")
    String closed();

    @Message("At this clinic a record opens only to who looks after the patient.")
    String closedWhy();

    @Message(
            "A colleague who does, or an admin, can let you in. If it cannot wait, you can open it with a reason: the patient sees that, and the clinic reviews it.")
    String closedHow();

    @Message("Open the record with a reason")
    String openAnyway();

    @Message("Back to the patients")
    String toPatients();

    @Message(
            "The record opens to you for 12 hours. The patient sees that you opened it and why, and the clinic reviews it.")
    String glassMeans();

    @Message("Reason")
    String reason();

    @Message("In your own words")
    String words();

    @Message("At most 400 characters")
    String wordsHint();

    @Message("Open the record")
    String openNow();

    @Message("Who looks after this patient")
    String title();

    @Message("All who do")
    String everyone();

    @Message("Record number {number}")
    String patientNumbered(String number);

    @Message("Nobody looks after this patient. Say below who does.")
    String nobody();

    @Message("responsible")
    String responsible();

    @Message("until {day}, {time}")
    String until(String day, String time);

    @Message("End")
    String end();

    @Message("End that {name} looks after the patient")
    String endOf(String name);

    @Message("Someone else too")
    String give();

    @Message("Colleague")
    String colleague();

    @Message("Until the end of")
    String untilDay();

    @Message("Empty: until somebody ends it")
    String untilHint();

    @Message("Let them look after the patient")
    String giveNow();

    @Message("Back")
    String back();

    @Message("Nobody of this clinic")
    String notHere();

    @Message("Not a day that is over")
    String notPast();

    @Message("Who is responsible looks after the patient. Make somebody else responsible first.")
    String responsibleStays();

    @Message("Records opened with a reason")
    String openings();

    @Message("By people who do not look after the patient. Each is to be reviewed, by somebody else.")
    String openingsIntro();

    @Message("No record was opened so.")
    String noOpenings();

    @Message("Review")
    String review();

    @Message("What they opened and wrote")
    String whatWasSeen();

    @Message("Finding")
    String finding();

    @Message("Note")
    String note();

    @Message("Keep")
    String keep();

    @Message("Somebody has reviewed this already")
    String reviewedAlready();

    @Message("Nobody reviews their own opening")
    String notOwn();
}
