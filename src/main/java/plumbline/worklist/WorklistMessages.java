package plumbline.worklist;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the landing page of a clinic and its lists say. */
@MessageBundle("worklist")
public interface WorklistMessages {

    @Message("Today")
    String today();

    @Message("Find a patient by any part of name, record number or birth date")
    String findAPatient();

    @Message("Find")
    String find();

    @Message("All")
    String all();

    @Message("All: {heading}")
    String allOf(String heading);

    @Message("Nothing to do")
    String nothingToDo();

    @Message("Seen lately")
    String seenLately();

    @Message("All patients")
    String allPatients();

    @Message("No. {number}, {day}")
    String numberAndDay(String number, String day);

    @Message("You have not opened a chart in the last 60 days. Find a patient above or")
    String notOpenedLately();

    @Message("register one")
    String registerOne();

    @Message("How well two raters agree at this clinic")
    String raters();

    @Message("Wording of questionnaires")
    String wordings();

    @Message("What patients are asked")
    String whatPatientsAreAsked();

    @Message("Whose patients")
    String whosePatients();

    @Message("Nothing on this page.")
    String nothingOnThisPage();

    @Message("Back to today")
    String backToToday();

    @Message("Pages")
    String pages();

    @Message("Page {number}")
    String page(int number);

    @Message("Back")
    String back();

    @Message("Next")
    String next();
}
