package plumbline.review;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of a review and its letter say. */
@MessageBundle("review")
public interface ReviewMessages {

    @Message("Review")
    String review();

    @Message("Review: {device}")
    String reviewOf(String device);

    @Message("{history}; {weeks} {#if weeks == 1}week{#else}weeks{/if} since first wear.")
    String sinceFirstWear(String history, long weeks);

    @Message("For {purpose}")
    String for_(String purpose);

    @Message("Reviewed on")
    String reviewedOn();

    @Message("By telephone")
    String byTelephone();

    @Message("Worn, hours a day")
    String hoursADay();

    @Message("0 to 24, as the patient says")
    String hoursHint();

    @Message("Fit")
    String fit();

    @Message("Skin")
    String skin();

    @Message("Trouble since the last time")
    String troubleSince();

    @Message("At most 400 characters")
    String atMost400();

    @Message("Patient’s own goal")
    String ownGoal();

    @Message("How is the patient now, compared with before the treatment?")
    String howIsPatient();

    @Message("optional")
    String optional();

    @Message("Not asked")
    String notAsked();

    @Message("Note")
    String note();

    @Message("At most 1000 characters")
    String atMost1000();

    @Message("What follows")
    String whatFollows();

    @Message("Decision")
    String decision();

    @Message("Next review")
    String nextReview();

    @Message("Reason")
    String reason();

    @Message("Save the review")
    String saveReview();

    @Message("Cancel")
    String cancel();

    @Message("Average back pain")
    String averageBackPain();

    @Message("Progress")
    String progress();

    @Message("No average back pain score yet.")
    String noBackPainScore();

    @Message("Another device was begun after this one, so that the change since this one alone is not known.")
    String anotherBegun();

    @Message("Scores since first wear")
    String scoresSinceFirstWear();

    @Message("Enter scores")
    String enterScores();

    @Message("Each is one single value against another.")
    String singleValues();

    @Message("None but average back pain.")
    String noneButBackPain();

    @Message("Goal, wear, harm")
    String goalWearHarm();

    @Message("Wear")
    String wear();

    @Message("none recorded")
    String noneRecorded();

    @Message("Worn, {side}, last 4 weeks")
    String wornLastWeeks(String side);

    @Message("{hours} hours a day; {known} of {days} days known")
    String hoursKnown(String hours, long known, long days);

    @Message("{hours} hours a day, {percent} % of the plan; {known} of {days} days known")
    String hoursKnownOfPlan(String hours, String percent, long known, long days);

    @Message("nothing written down")
    String nothingWritten();

    @Message("Hours planned by now")
    String plannedByNow();

    @Message("{hours} a day")
    String aDay(String hours);

    @Message("no plan")
    String noPlan();

    @Message("Harm")
    String harm();

    @Message("{effect}, not over")
    String notOver(String effect);

    @Message("Report harm")
    String reportHarm();

    @Message("or")
    String or();

    @Message("examine the feet again")
    String examineAgain();

    @Message("Nothing from before the device.")
    String nothingBefore();

    @Message("Review of {day}")
    String reviewOn(String day);

    @Message("Letter to the doctor")
    String letterToDoctor();

    @Message("{decision} it now")
    String doNow(String decision);

    @Message("by telephone")
    String byTelephoneSmall();

    @Message("Worn")
    String worn();

    @Message("{hours} hours a day, as the patient says")
    String hoursTold(String hours);

    @Message("not asked")
    String notAskedSmall();

    @Message("Trouble")
    String trouble();

    @Message("Impression of change")
    String impression();

    @Message("none agreed")
    String noneAgreed();

    @Message("Entered on {day}.")
    String enteredOn(String day);

    @Message("Entered by {name} on {day}.")
    String enteredByOn(String name, String day);

    @Message("Entered in error")
    String inError();

    @Message("Letter about a review")
    String letterAbout();

    @Message("One page for the patient’s doctor.")
    String onePage();

    @Message("Back to the review")
    String backToReview();

    @Message("Print")
    String print();

    @Message("Review of a foot orthosis, {day}")
    String letterTitle(String day);

    @Message("Review of a foot orthosis, {day}, by telephone")
    String letterTitleByPhone(String day);

    @Message(", born {day}, record number {number}")
    String born(String day, String number);

    @Message("Reviewed by {name}")
    String reviewedBy(String name);

    @Message("No score recorded.")
    String noScore();

    @Message(
            "Mean {before} before, {since} since, {readingsBefore} and {readingsSince} readings; change {change} points")
    String means(String before, String since, int readingsBefore, int readingsSince, String change);

    @Message(", 95 % interval {lower} to {upper}.")
    String interval(String lower, String upper);

    @Message("; too few readings, or too much alike, for an interval.")
    String noInterval();

    @Message("Scores before and since first wear")
    String scoresBeforeAndSince();

    @Message("Score")
    String score();

    @Message("Last before")
    String lastBefore();

    @Message("Last since")
    String lastSince();

    @Message("Change")
    String change();

    @Message("Nothing to compare with.")
    String nothingToCompare();

    @Message("And {count} more in the record.")
    String moreScores(int count);

    @Message(
            "Scores as recorded until {day}. A change after a device is not proof that the device made it: most back pain eases by itself, and people begin a treatment when it is worst. The changes in the table are between two single values. What is shortened stands in the record.")
    String letterFooter(String day);
}
