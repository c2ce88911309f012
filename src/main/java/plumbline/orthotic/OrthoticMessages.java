package plumbline.orthotic;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of devices, their wear and harm, and of other treatments say. */
@MessageBundle("orthotic")
public interface OrthoticMessages {

    @Message("Day")
    String day();

    @Message("Save")
    String save();

    @Message("Cancel")
    String cancel();

    @Message("Newer")
    String newer();

    @Message("Older")
    String older();

    @Message("Page {number}")
    String page(int number);

    @Message("Entered")
    String entered();

    @Message("Remark")
    String remark();

    @Message("At most 200 characters")
    String atMost200();

    @Message("At most 400 characters")
    String atMost400();

    @Message("At most 400 characters; the patient can read it")
    String patientCanRead();

    @Message("Left")
    String left();

    @Message("Right")
    String right();

    @Message("Side")
    String side();

    @Message("Device")
    String device();

    @Message("What")
    String what();

    @Message("Choose")
    String choose();

    @Message("Record one")
    String recordOne();

    @Message("For {purpose}")
    String for_(String purpose);

    @Message("Orthoses")
    String orthoses();

    @Message("Wear")
    String wear();

    @Message("Adverse effects")
    String adverseEffects();

    @Message("Treatments and events")
    String treatmentsAndEvents();

    @Message("All orthoses")
    String allOrthoses();

    @Message("Worn")
    String wornNow();

    @Message("Prescribe an orthosis")
    String prescribeOrthosis();

    @Message("Dispense an orthosis")
    String dispenseOrthosis();

    @Message("Earlier: {complaint}")
    String earlier(String complaint);

    @Message("Entered in error; it counts for nothing.")
    String inErrorForNothing();

    @Message("In the {shoes}, for {purpose}.")
    String inShoesFor(String shoes, String purpose);

    @Message("For {purpose}.")
    String justFor(String purpose);

    @Message("What else happened")
    String whatElse();

    @Message(
            "No orthosis yet. A week of daily pain scores before the first wear makes the change afterwards worth reading.")
    String noOrthosis();

    @Message("since {day}")
    String since(String day);

    @Message("since {from} until {until}")
    String sinceUntil(String from, String until);

    @Message("Review overdue since {day}")
    String reviewOverdueSince(String day);

    @Message("Review due {day}")
    String reviewDue(String day);

    @Message("None yet{#if inEpisode} in this episode{/if}.")
    String noneYet(boolean inEpisode);

    @Message("Dispense one")
    String dispenseOne();

    @Message("For what is worn at once. What is yet to be made is")
    String wornAtOnce();

    @Message("prescribed in full")
    String prescribedInFull();

    @Message("Still worn:")
    String stillWorn();

    @Message("{device}, in the {shoes} since {day}")
    String wornInSince(String device, String shoes, String day);

    @Message("{device}, since {day}")
    String wornSince(String device, String day);

    @Message("stop it")
    String stopIt();

    @Message(
            "Stop what the new one is not to be worn with, or say which it replaces, so that each change stands by itself.")
    String stopOrReplace();

    @Message("Worn in")
    String wornIn();

    @Message("Replaces")
    String replaces();

    @Message("Nothing")
    String nothing();

    @Message("First worn on")
    String firstWornOn();

    @Message("The day it goes into the shoe, not the day of the order")
    String firstWornHint();

    @Message("What it is for")
    String whatFor();

    @Message("Such as “pronated left foot with low back pain”")
    String purposeHint();

    @Message("Such as “pronated left foot with low back pain”; at most 200 characters")
    String purposeHintLong();

    @Message("Dispense")
    String dispense();

    @Message("Dispense: {device}")
    String dispenseThis(String device);

    @Message("Handed over on")
    String handedOverOn();

    @Message("First worn on the same day")
    String wornSameDay();

    @Message("Fit on the foot")
    String fitOnFoot();

    @Message("Fit in the shoe")
    String fitInShoe();

    @Message("Comfort, 0 to 100")
    String comfort();

    @Message("0 the worst, 100 the best imaginable")
    String comfortHint();

    @Message("Serial or batch number")
    String serial();

    @Message("At most 60 characters")
    String atMost60();

    @Message("Wearing it in")
    String wearingIn();

    @Message("Usually one hour on the first day and one more each day, over one to two weeks")
    String wearingInHint();

    @Message("Hours on the first day")
    String hoursFirstDay();

    @Message("More each day, hours")
    String hoursMore();

    @Message("Until, hours a day")
    String hoursUntil();

    @Message("Wearing and care were explained")
    String wasExplained();

    @Message("Move a review")
    String moveReview();

    @Message("Move the review of {day}")
    String moveReviewOf(String day);

    @Message("To be reviewed on")
    String toBeReviewedOn();

    @Message("Move")
    String move();

    @Message("Replace: {device}")
    String replaceThis(String device);

    @Message(
            "{history}. It begins with what was prescribed then; change what is to be different. The old one ends on the day the new one is first worn.")
    String beginsWithOld(String history);

    @Message("Prescribed on")
    String prescribedOn();

    @Message("Indications")
    String indications();

    @Message("Shape taken by")
    String shapeTakenBy();

    @Message("Foot held")
    String footHeld();

    @Message("To be renewed after, months")
    String renewAfter();

    @Message("0 to 60")
    String zeroTo60();

    @Message("Prescribe")
    String prescribe();

    @Message("Orthosis")
    String orthosis();

    @Message("What may follow")
    String whatMayFollow();

    @Message("Every step of this device was entered in error. It stays readable and counts for nothing.")
    String allInError();

    @Message("Prescription")
    String prescription();

    @Message("For")
    String purpose();

    @Message("not recorded")
    String notRecorded();

    @Message("To be renewed")
    String toBeRenewed();

    @Message("never")
    String never();

    @Message("after {months} months")
    String afterMonths(int months);

    @Message("Replaced by")
    String replacedBy();

    @Message("To be replaced by")
    String toBeReplacedBy();

    @Message("What is prescribed for each side")
    String prescribedForSides();

    @Message("Nothing is prescribed for a single side.")
    String nothingForSide();

    @Message("What happened")
    String whatHappened();

    @Message("On the foot: {foot}. In the shoe: {shoe}.")
    String fitNow(String foot, String shoe);

    @Message("Comfort {comfort} of 100.")
    String comfortOf(int comfort);

    @Message("Serial or batch {number}.")
    String serialOf(String number);

    @Message("Wearing and care were explained.")
    String explained();

    @Message("To be worn {plan}.")
    String toBeWorn(String plan);

    @Message("Entered on {day}")
    String enteredOn(String day);

    @Message("Entered by {name} on {day}")
    String enteredByOn(String name, String day);

    @Message("Entered in error")
    String inError();

    @Message("{step} {day}: entered in error")
    String stepInError(String step, String day);

    @Message("Reviews")
    String reviews();

    @Message("Overdue since {day}")
    String overdueSince(String day);

    @Message("Due {day}")
    String dueOn(String day);

    @Message("Reviewed {day}")
    String reviewed(String day);

    @Message("{decision}; entered in error")
    String decidedInError(String decision);

    @Message("{step}: {device}")
    String stepOf(String step, String device);

    @Message("Reason")
    String reason();

    @Message("Stop this orthosis")
    String stopOrthosis();

    @Message("Answer an adverse effect")
    String answerEffect();

    @Message("What was done?")
    String whatWasDoneQuestion();

    @Message(", reported by the patient")
    String reportedByPatient();

    @Message("What was done")
    String whatWasDone();

    @Message("At most 400 characters; from then on it waits for nobody")
    String doneHint();

    @Message("Acknowledge")
    String acknowledge();

    @Message("Which device")
    String whichDevice();

    @Message("Adverse effect")
    String adverseEffect();

    @Message("No device was worn yet, so there is none an effect could belong to.")
    String noDeviceNoEffect();

    @Message("To the orthoses")
    String toOrthoses();

    @Message("Severity, 1 to 3")
    String severity();

    @Message("First noticed on")
    String firstNoticedOn();

    @Message("Due to the device")
    String dueToDevice();

    @Message("None so far. Ask at every review: blisters, new pain in the knee, hip or back, tight shoes, falls.")
    String noEffects();

    @Message("Adverse effects, the latest first")
    String effectsLatestFirst();

    @Message("Effect")
    String effect();

    @Message("How it goes on")
    String howItGoesOn();

    @Message("{severity}; related: {related}")
    String severityAndRelation(String severity, String related);

    @Message("Acknowledged by {name}, {day}: {done}")
    String acknowledgedBy(String name, String day, String done);

    @Message("Say what was done about {effect}")
    String sayWhatWasDoneAbout(String effect);

    @Message("Say what was done")
    String sayWhatWasDone();

    @Message("Over on {day}")
    String overOn(String day);

    @Message("Entered in error? {entry}")
    String inErrorAbout(String entry);

    @Message("in error?")
    String inErrorQuestion();

    @Message("It is over: {effect}")
    String isOverAbout(String effect);

    @Message("It is over")
    String isOver();

    @Message("Pages of adverse effects")
    String pagesOfEffects();

    @Message("Adverse effects to answer")
    String effectsToAnswer();

    @Message("on {day}, {device}")
    String noticeOn(String day, String device);

    @Message("reported by the patient on {day}, {device}")
    String noticeByPatientOn(String day, String device);

    @Message("An adverse effect is over")
    String effectIsOver();

    @Message("Over on")
    String overOnDay();

    @Message("The first day without it")
    String firstDayWithout();

    @Message("Treatment or event")
    String treatmentOrEvent();

    @Message("Anything besides the orthosis that may change the pain.")
    String besidesOrthosis();

    @Message("First worn:")
    String firstWorn();

    @Message(
            "What begins or ends within 14 days of a first wear cannot be told apart from the orthosis afterwards. Record it all the same: the progress then says so.")
    String cannotBeToldApart();

    @Message("From")
    String from();

    @Message("The first day")
    String firstDay();

    @Message("Until")
    String until();

    @Message("The last day; empty while it goes on")
    String lastDay();

    @Message("Treatments and events, the latest first")
    String treatmentsLatestFirst();

    @Message("Within 14 days of the first wear on {day}: what changed then may be its work.")
    String confounds(String day);

    @Message("Pages of treatments")
    String pagesOfTreatments();

    @Message(
            "Nothing yet. Physiotherapy, medication, other shoes or other work change pain too; without them a change is easily put down to the orthosis.")
    String noTreatments();

    @Message("Nothing is worn yet. From the first wear on, hours a day are recorded here for each foot.")
    String nothingWorn();

    @Message("Enter hours")
    String enterHours();

    @Message("Devices")
    String devices();

    @Message("first worn {day}")
    String firstWornDay(String day);

    @Message("{device}, first worn {day}")
    String deviceFirstWorn(String device, String day);

    @Message("Left, since first wear")
    String leftSinceFirstWear();

    @Message("Right, since first wear")
    String rightSinceFirstWear();

    @Message("{hours} h a day")
    String hoursADay(String hours);

    @Message(", {percent} % of the plan")
    String ofPlan(String percent);

    @Message("{hours} h on {known} of {days} days")
    String hoursOnDays(String hours, long known, long days);

    @Message("; planned for these {hours} h")
    String plannedForThese(String hours);

    @Message("; {percent} % before it was cut at 100")
    String beforeCut(String percent);

    @Message("Nothing recorded on {days} days")
    String nothingRecorded(long days);

    @Message(
            "Days nobody wrote down count neither way. What people write down themselves is more than sensors find: 7.3 hours a day when they knew they were watched, 6.1 when not, in one study of orthopaedic footwear.")
    String wearCaveat();

    @Message("{from} to {until}")
    String fromTo(String from, String until);

    @Message("hours a day, 0 to {top}{#if planned}; the line is the plan{/if}; a short dash is a day nobody wrote down")
    String chartAxis(int top, boolean planned);

    @Message("Hours a day, {side}; the same numbers stand in the table")
    String chartOf(String side);

    @Message("Hours by day")
    String hoursByDay();

    @Message("Hours by day, the latest first")
    String hoursLatestFirst();

    @Message("Plan")
    String plan();

    @Message("plan")
    String planWord();

    @Message("Worn")
    String worn();

    @Message("Left {hours} h")
    String leftHours(String hours);

    @Message("Right {hours} h")
    String rightHours(String hours);

    @Message("nobody wrote it down")
    String nobodyWrote();

    @Message("Weeks")
    String weeks();

    @Message("Later")
    String later();

    @Message("Earlier")
    String before();

    @Message("Enter hours worn")
    String enterHoursWorn();

    @Message("Hours worn")
    String hoursWorn();

    @Message("Hours, left")
    String hoursLeft();

    @Message("Hours, right")
    String hoursRight();

    @Message("0 to 24, in quarters such as 7.5")
    String quarters();

    @Message("How it is known")
    String howKnown();

    @Message("Save hours")
    String saveHours();
}
