package plumbline.score;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of scores, drawings, walks, schedules and wordings say. */
@MessageBundle("score")
public interface ScoreMessages {

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

    @Message("on {day}")
    String on(String day);

    @Message("since {day}")
    String since(String day);

    @Message("yes")
    String yes();

    @Message("no")
    String no();

    @Message("Scores")
    String scores();

    @Message("All scores")
    String allScores();

    @Message("Pain drawings")
    String painDrawings();

    @Message("Walking")
    String walking();

    @Message("Enter scores")
    String enterScores();

    @Message("Import a file")
    String importFile();

    @Message("{added} added{#if kept > 0}, {kept} were already there{/if}.")
    String addedAndKept(int added, int kept);

    @Message("Where things stand")
    String whereThingsStand();

    @Message("Due")
    String due();

    @Message("What is asked")
    String whatIsAsked();

    @Message("Nothing is asked any more.")
    String nothingAsked();

    @Message("No pain scores yet.")
    String noPainScores();

    @Message("Enter the first ones")
    String enterFirstOnes();

    @Message(", hand over the tablet with that page, or")
    String handOverOr();

    @Message("import a diary")
    String importDiary();

    @Message("Pain, 0 to 10")
    String painScale();

    @Message("From 0, none, to 10, the worst one can think of. Newest first.")
    String painScaleEnds();

    @Message("Scores, newest first")
    String scoresNewestFirst();

    @Message("opened {day}")
    String opened(String day);

    @Message("Correct")
    String correct();

    @Message("{label} {value} is wrong")
    String isWrong(String label, String value);

    @Message("Pages of scores")
    String pagesOfScores();

    @Message("None yet{#if inEpisode} in this episode{/if}.")
    String noneYet(boolean inEpisode);

    @Message("Back pain")
    String backPain();

    @Message("Back pain on average")
    String backPainOnAverage();

    @Message("overdue since {day}")
    String overdueSince(String day);

    @Message("due today")
    String dueNow();

    @Message("none")
    String noneBefore();

    @Message("Enter {label}")
    String enter(String label);

    @Message("Not answered yet.")
    String notAnsweredYet();

    @Message("Not answered yet in this episode.")
    String notAnsweredInEpisode();

    @Message("Enter the first answers")
    String enterFirstAnswers();

    @Message("{range}, more is better.")
    String moreIsBetter(String range);

    @Message("{range}, more is worse.")
    String moreIsWorse(String range);

    @Message("What matters to a patient is a change by {change}.")
    String whatMatters(String change);

    @Message("That is this clinic’s own limit: {note}")
    String ownLimit(String note);

    @Message("All answers")
    String allAnswers();

    @Message("{label} since {day}, {range}")
    String lineCaption(String label, String day, String range);

    @Message("What to enter")
    String whatToEnter();

    @Message("How strong is the pain?")
    String howStrongIsThePain();

    @Message("Enter the total instead")
    String enterTotal();

    @Message("The totals as they stand on the paper.")
    String totalsOnPaper();

    @Message("Enter the answers instead")
    String enterAnswers();

    @Message("For an earlier day, as it was on that day")
    String asOnThatDay();

    @Message("Save scores")
    String saveScores();

    @Message("Import scores")
    String importScores();

    @Message("CSV file")
    String csvFile();

    @Message("As CSV in UTF-8, at most 1 MB")
    String csvHint();

    @Message("Import")
    String doImport();

    @Message("Wording of questionnaires")
    String wordingOfQuestionnaires();

    @Message("Wording of {label}")
    String wordingOf(String label);

    @Message(
            "Most questionnaires belong to somebody, so items show short labels and numbers. Where this clinic holds a licence, an administrator gives the official wording as a FHIR Questionnaire; it is then shown wherever the questions are asked, and can be printed.")
    String whyShortLabels();

    @Message("Questionnaires and their wording")
    String questionnairesAndWording();

    @Message("Questionnaire")
    String questionnaire();

    @Message("Wording")
    String wording();

    @Message("{count} items")
    String items(int count);

    @Message("Official, since {day}")
    String officialSince(String day);

    @Message("Short labels")
    String shortLabels();

    @Message("All questionnaires")
    String allQuestionnaires();

    @Message("Print")
    String print();

    @Message("Used under licence: {licence}")
    String underLicence(String licence);

    @Message("Given by {name} on {day}")
    String givenBy(String name, String day);

    @Message(
            "The {count} items are shown by short labels and numbers. With a licence, the official wording can be shown instead.")
    String shownByShortLabels(int count);

    @Message("Replace the wording")
    String replaceWording();

    @Message("Give the official wording")
    String giveWording();

    @Message("A FHIR R4 Questionnaire in JSON whose items have the link ids")
    String fileWithLinkIds();

    @Message("to")
    String linkIdsTo();

    @Message("Begin with this file")
    String beginWithFile();

    @Message(", which has everything but the wording.")
    String allButWording();

    @Message("and {count} more")
    String moreReasons(int count);

    @Message("JSON, at most 400 kB")
    String jsonHint();

    @Message("Licence")
    String licence();

    @Message("Who gave it, its number or date; shown with the questions")
    String licenceHint();

    @Message("Show this wording")
    String showWording();

    @Message("The licence has ended")
    String licenceEnded();

    @Message("Why")
    String why();

    @Message("At most 200 characters")
    String atMost200();

    @Message("Show short labels again")
    String showShortLabels();

    @Message("Pain drawing")
    String painDrawing();

    @Message("Where does it hurt?")
    String whereDoesItHurt();

    @Message("Choose below how strong it is, then tap where it hurts. A second tap takes it back.")
    String howToDraw();

    @Message("{view}, as a list")
    String asList(String view);

    @Message("0 to 10")
    String zeroToTen();

    @Message("Nothing hurts")
    String nothingHurts();

    @Message("How strong?")
    String howStrong();

    @Message("10 is the worst imaginable")
    String tenIsWorst();

    @Message("Save drawing")
    String saveDrawing();

    @Message("Pain drawings, newest first")
    String drawingsNewestFirst();

    @Message("New drawing")
    String newDrawing();

    @Message("No drawing yet.")
    String noDrawingYet();

    @Message("Make the first one")
    String makeFirstDrawing();

    @Message(", or hand over the tablet with that page.")
    String orHandOver();

    @Message("where it is strongest, 0 to 10, since {day}")
    String whereStrongest(String day);

    @Message("Pages of drawings")
    String pagesOfDrawings();

    @Message("{count} {#if count == 1}question{#else}questions{/if}")
    String questions(int count);

    @Message("Not asked")
    String notAsked();

    @Message("What patients are asked")
    String whatPatientsAreAsked();

    @Message("Saved. It holds for every patient without a schedule of their own.")
    String savedForAll();

    @Message(
            "From the opening of an episode, back pain is asked every day until there are seven days of it or a device is worn: without them there is no verdict. Then each questionnaire keeps its rhythm, for a year and four weeks.")
    String howItIsAsked();

    @Message("Chosen by {name} on {day}")
    String chosenBy(String name, String day);

    @Message("This is what is asked where a clinic has not chosen.")
    String usualSchedule();

    @Message("Most questions in one week")
    String mostQuestions();

    @Message("7 to 200, counted in the fullest week, when everything is asked once and pain every day")
    String mostQuestionsHint();

    @Message("Overdue")
    String overdue();

    @Message("Due today")
    String dueToday();

    @Message("Next on {day}")
    String nextOn(String day);

    @Message("Nothing is due.")
    String nothingDue();

    @Message("Chosen for this patient by {name} on {day}")
    String chosenForPatient(String name, String day);

    @Message("Asked as everyone at this clinic.")
    String askedAsEveryone();

    @Message("How often")
    String howOften();

    @Message("As everyone at this clinic")
    String asEveryone();

    @Message("As chosen below, at most {most} questions in the fullest week")
    String asChosenBelow(int most);

    @Message("How far until it hurts?")
    String howFarUntilItHurts();

    @Message("Minutes until it hurts")
    String minutesUntilItHurts();

    @Message("0 to 600; this, the metres or both")
    String minutesHint();

    @Message("Metres until it hurts")
    String metresUntilItHurts();

    @Message("0 to 30,000")
    String metresHint();

    @Message("Where it hurts then")
    String whereItHurts();

    @Message("What eases it")
    String whatEasesIt();

    @Message("Record a walk")
    String recordWalk();

    @Message(
            "Nothing yet. Ask after how many minutes or metres it hurts, and what eases it: walking pain has more than one cause.")
    String noWalkYet();

    @Message("Record it")
    String recordIt();

    @Message("Walking until it hurts, newest first")
    String walksNewestFirst();

    @Message("Until it hurts")
    String untilItHurts();

    @Message("Where")
    String where();

    @Message("Eased by")
    String easedBy();

    @Message("The rule behind: {note}")
    String ruleBehind(String note);

    @Message("rule")
    String rule();

    @Message("Source: {source}. By rule, from what is recorded; never a diagnosis.")
    String sourceAndLimits(String source);

    @Message("Pages of walks")
    String pagesOfWalks();
}
