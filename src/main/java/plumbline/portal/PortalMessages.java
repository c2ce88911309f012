package plumbline.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a patient reads. */
@MessageBundle("portal")
public interface PortalMessages {

    @Message("My pages")
    String navigation();

    @Message("Today")
    String today();

    @Message("My progress")
    String progress();

    @Message("My insoles")
    String insoles();

    @Message("My exams")
    String exams();

    @Message("Messages")
    String messages();

    @Message("My data")
    String data();

    @Message("Good to know")
    String soon();

    @Message("1 new message from your clinic")
    String unreadOne();

    @Message("{count} new messages from your clinic")
    String unreadMany(long count);

    @Message("Next check of your insoles: around {day}")
    String reviewOn(String day);

    @Message("A check of your insoles is due. Please make an appointment.")
    String reviewDue();

    @Message("My insoles and how to wear them")
    String insolesTitle();

    @Message("Nothing is on record yet. When you get insoles or another aid, it stands here how to wear them.")
    String noInsoles();

    @Message("Worn since {day}")
    String since(String day);

    @Message("Not worn yet")
    String notWornYet();

    @Message("For: {shoes}")
    String forShoes(String shoes);

    @Message("Wear them for {hours} hours today")
    String hoursToday(String hours);

    @Message("Wear them for 1 hour today")
    String hourToday();

    @Message("A little more each day ({hours} h): from {day} on, {whole} hours a day.")
    String moreEachDay(String hours, String day, String whole);

    @Message("You are past the first days: wear them for about {hours} hours a day.")
    String wholeDay(String hours);

    @Message("On the first day {hours} h, then {more} h more each day, until {whole} hours a day.")
    String firstDay(String hours, String more, String whole);

    @Message("How to care for them")
    String care();

    @Message("Take them out of the shoes at night and let them dry in the air, not on a heater.")
    String care1();

    @Message("Wipe them with a damp cloth and mild soap. Not in the washing machine.")
    String care2();

    @Message(
            "Look at your feet each evening, above all if you feel little in them: no red spot should last longer than half an hour.")
    String care3();

    @Message("When it hurts or rubs")
    String hurts();

    @Message(
            "A little pulling in the first days is normal. If the skin is open or you walk worse, leave them out and telephone your clinic.")
    String hurtsWhat();

    @Message("Tell my clinic")
    String report();

    @Message("What I wore before")
    String before();

    @Message("{from} to {until}")
    String stoppedOn(String from, String until);

    @Message("My exams in short")
    String examsTitle();

    @Message("No exam is finished yet. After one, a short summary stands here.")
    String noExams();

    @Message("Exam of {day}")
    String examOn(String day);

    @Message("by {name}")
    String examBy(String name);

    @Message("What was looked at")
    String lookedAt();

    @Message("What stood out")
    String stoodOut();

    @Message("Nothing unusual was found.")
    String nothingStoodOut();

    @Message("What it is thought to be")
    String held();

    @Message("confirmed")
    String sure();

    @Message("likely")
    String likely();

    @Message("What was planned")
    String advised();

    @Message("left")
    String leftFoot();

    @Message("right")
    String rightFoot();

    @Message("both sides")
    String bothFeet();

    @Message("This exam is from before there were summaries. Your clinic tells you about it.")
    String olderExam();

    @Message("Something is not clear? Ask at your next visit, or telephone your clinic.")
    String askAboutIt();

    @Message("Messages from my clinic")
    String messagesTitle();

    @Message("There are no messages.")
    String noMessages();

    @Message("You cannot answer here. If you have a question, telephone your clinic.")
    String oneWay();

    @Message("{name}, {day}")
    String fromOn(String name, String day);

    @Message("I have read this")
    String haveRead();

    @Message("Read on {day}")
    String readOn(String day);

    @Message("New")
    String fresh();

    @Message("My data")
    String dataTitle();

    @Message("What my clinic knows of me")
    String whatIsKnown();

    @Message("Born")
    String born();

    @Message("Record number")
    String number();

    @Message("Telephone")
    String phone();

    @Message("E-mail")
    String email();

    @Message("If something here is wrong, tell your clinic.")
    String wrong();

    @Message("Who opened my record")
    String access();

    @Message("What I agree to")
    String consents();

    @Message("Reminders and language")
    String reminders();

    @Message("Download my record")
    String download();

    @Message("All that stands in this portal. You may be asked to sign in again, so that nobody else takes it.")
    String downloadWhat();

    @Message("To read and print")
    String downloadPage();

    @Message("As a file for another programme (JSON)")
    String downloadFile();

    @Message("My record")
    String copyTitle();

    @Message("Copy of what {name} has on record, {day}")
    String copyMade(String name, String day);

    @Message("Print")
    String print();

    @Message("Person")
    String person();

    @Message("Name")
    String name();

    @Message("Why I came")
    String why();

    @Message("since {day}")
    String openedOn(String day);

    @Message("My answers")
    String scores();

    @Message("Where it hurt")
    String drawings();

    @Message("No pain anywhere")
    String noPain();

    @Message("Hours worn")
    String wear();

    @Message("Other treatments")
    String treatments();

    @Message("What hurt or rubbed")
    String problems();

    @Message("Day")
    String day();

    @Message("What")
    String what();

    @Message("Value")
    String value();

    @Message("Side")
    String side();

    @Message("Hours")
    String hours();

    @Message("Nothing")
    String none();

    @Message("What I agree to")
    String consentsTitle();

    @Message("You are treated in any case, whatever you choose here, and you can change it at any time.")
    String consentsWhy();

    @Message("I agree")
    String agree();

    @Message("I do not agree")
    String disagree();

    @Message("I take it back")
    String takeBack();

    @Message("You agreed on {day}")
    String youAgreed(String day);

    @Message("You did not agree, {day}")
    String youRefused(String day);

    @Message("You have not said anything yet.")
    String youSaidNothing();

    @Message("As long as you say nothing, your course counts.")
    String silentCounts();

    @Message("As long as you say nothing, it is not done.")
    String silentDoesNot();

    @Message("Nothing stops by itself: your clinic will talk with you. Some of what is recorded it has to keep by law.")
    String careTakenBack();

    @Message("Reminders by e-mail")
    String remindersTitle();

    @Message("You get reminders at {address}")
    String remindersOn(String address);

    @Message(
            "We have written to {address}. Open the link in that letter, then reminders begin. It may take a few minutes.")
    String remindersAsked(String address);

    @Message("Nothing arrives at {address}, so no reminders are sent any more. Please check the address.")
    String remindersGivenUp(String address);

    @Message("You get no reminders.")
    String remindersOff();

    @Message(
            "At most one letter a day, when you have something to answer or a check comes near, between {from} and {until} o’clock. Nothing about your health stands in it.")
    String remindersWhat(int from, int until);

    @Message("Stop reminders")
    String remindersStop();

    @Message("Get reminders")
    String remindersStart();

    @Message("Use another address")
    String remindersElsewhere();

    @Message("Such as name@example.org")
    String remindersHint();

    @Message("Send me a letter to confirm")
    String remindersAsk();

    @Message("Language")
    String language();

    @Message("Enter an e-mail address, such as name@example.org")
    String enterAddress();

    @Message("You have given several addresses today. Please try again tomorrow.")
    String tooManyAddresses();

    @Message("Saved.")
    String saved();

    @Message("Back to my data")
    String back();

    @Message("My pain today")
    String painToday();

    @Message("Saved. Thank you, {name}: see you tomorrow.")
    String savedTomorrow(String name);

    @Message("Saved. Thank you, {name}.")
    String savedThanks(String name);

    @Message("Anything else today?")
    String anythingElse();

    @Message("Hello {name}, how is your back today?")
    String hello(String name);

    @Message("How is {name} today?")
    String helloForAnother(String name);

    @Message("More, if you like")
    String moreIfYouLike();

    @Message("Yesterday is not noted yet")
    String yesterdayMissing();

    @Message("Save")
    String save();

    @Message("Also for today")
    String alsoToday();

    @Message("{#if count == 1}{count} more question{#else}{count} more questions{/if} ({about})")
    String moreQuestions(int count, String about);

    @Message("More")
    String more();

    @Message("Draw where it hurts")
    String draw();

    @Message("My insole hurts or rubs")
    String insoleHurts();

    @Message("My pain since my insoles")
    String sinceInsoles();

    @Message("There is no score of average back pain yet. Yours will be the first.")
    String noScore();

    @Message("See the picture")
    String seePicture();

    @Message("Back to today")
    String backToToday();

    @Message("Today’s questions")
    String todaysQuestions();

    @Message("Where it hurts")
    String whereItHurts();

    @Message("Where does it hurt today?")
    String whereToday();

    @Message("What I drew before")
    String drawnBefore();

    @Message("Something hurts or rubs")
    String hurtsTitle();

    @Message("Your clinic has it now, {name}, and will look at it. It may take some working days.")
    String clinicHasIt(String name);

    @Message(
            "Nobody reads this at once. If your skin is open or you walk worse with it, take it out of the shoe and telephone your clinic.")
    String notAtOnce();

    @Message(
            "New numbness between the legs, trouble with bladder or bowel, or a leg that suddenly gives way: go to an emergency department now, or call your emergency number.")
    String emergency();

    @Message("No insole or other device is on record for you, so there is none to report.")
    String noDevice();

    @Message("What is it?")
    String whatIsIt();

    @Message("Choose")
    String choose();

    @Message("Which side?")
    String whichSide();

    @Message("How bad is it?")
    String howBad();

    @Message("In your words")
    String inYourWords();

    @Message("At most 400 characters")
    String most400();

    @Message("Send to my clinic")
    String sendToClinic();

    @Message("No scores yet")
    String noScores();

    @Message("Once you have logged your pain, it is drawn here.")
    String drawnHere();

    @Message("Log it now")
    String logNow();

    @Message("On average it was {before} before and {since} since, on the scale from 0 to 10.")
    String onAverage(String before, String since);

    @Message("Not the same on the right?")
    String notSameRight();

    @Message("{device}: {hours} hours on the {side} today, noted")
    String hoursNoted(String device, String hours, String side);

    @Message("Back pain on average yesterday")
    String painYesterday();

    @Message("0 no pain")
    String noPainEnd();

    @Message("10 worst imaginable")
    String worstEnd();

    @Message("Hours worn today")
    String hoursWornToday();

    @Message("Hours worn yesterday")
    String hoursWornYesterday();

    @Message("Hours on the right")
    String hoursRight();

    @Message("where it was not as on the left")
    String whereNotLeft();

    @Message("Choose one of the answers")
    String chooseAnswer();

    @Message("Choose the hours of the left as well")
    String chooseLeftToo();
}
