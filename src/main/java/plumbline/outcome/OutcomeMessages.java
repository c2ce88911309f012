package plumbline.outcome;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the outcomes of a clinic say. Each language claims exactly as much as the English, and no more. */
@MessageBundle("outcome")
public interface OutcomeMessages {

    @Message("Outcomes")
    String title();

    @Message(
            "Nothing here says that a device did it. Nobody was drawn by lot, and there is no group without a device. People begin treatment when their pain is at its worst, so it falls afterwards whatever is done: when nothing works at all, about one in four still seems to be better by 2 points (regression to the mean), and lasting back pain without treatment typically falls from 5.1 to 3.3 in six weeks.")
    String nothingSaysSo();

    @Message(
            "Who stopped writing down their pain is missing, and may have fared better or worse. Groups differ in more than what they are called after: age, work, other treatments, how long the pain had lasted, and who chose which device for whom.")
    String whoIsMissing();

    @Message("How we know")
    String howWeKnow();

    @Message("All patients together")
    String allTogether();

    @Message(
            "Asked of everyone at once, so that no group is compared by how its own interval happens to lie. Each p is adjusted for all {questions} questions (Benjamini and Hochberg); those without an answer count among them.")
    String askedOfEveryone(int questions);

    @Message("Question")
    String question();

    @Message("Answer")
    String answer();

    @Message("p, adjusted")
    String pAdjusted();

    @Message("No answer.")
    String noAnswer();

    @Message("{lower} to {upper}")
    String bounds(String lower, String upper);

    @Message("{lower} to {upper}")
    String percents(long lower, long upper);

    @Message("They differ")
    String theyDiffer();

    @Message("No difference is seen")
    String noDifference();

    @Message("Hidden")
    String hidden();

    @Message(
            "Worked out on {day}. It stands for at least {days} days, and until at least {smallest} more patients can be counted: what changed from one night to the next would tell of the few who came in between.")
    String workedOut(String day, int days, int smallest);

    @Message(
            "Counted is everyone with three readings of average back pain before they wore the first device of all, and three with it until that changed; means of all readings of both phases, wash-in included.")
    String whoCounts();

    @Message(
            "The mean change has the interval of the paired t test. The median change is the estimate of Hodges and Lehmann with the interval of Wilcoxon’s signed-rank test, which a few extreme patients hardly move. The share has Wilson’s interval.")
    String whichMethods();

    @Message("Better is a fall of 2 points and of 30 % (Ostelo and others 2008) from mean to mean.")
    String whatIsBetter();

    @Message(
            "Fewer than {smallest} patients are never shown, nor anything from which so few could be worked out, by taking one view from another, by adding up the bands or by solving for what is hidden. Where nobody is, that is said. A share is shown only where at least {smallest} are better and at least {smallest} are not.")
    String neverShown(int smallest);

    @Message("Who looks at this page, and at which patients of it, is logged.")
    String isLogged();

    @Message(
            "Also to be thought of: sex, body weight, smoking, low mood, the season, medicines, other shoes, hours that a diary overstates by about one a day, answers given at the clinic and answers given at home, a claim for compensation.")
    String alsoThinkOf();

    @Message("Download this table")
    String download();

    @Message("Narrow to some patients")
    String narrow();

    @Message("Any")
    String any();

    @Message("Show")
    String show();

    @Message(
            "No outcomes have been worked out for this clinic yet. That is done at night, once there are enough patients for nobody to be made out. A patient counts with three readings of average back pain before the first device was worn, and three with it.")
    String noneYet();

    @Message(
            "How these patients fared is not shown: they are fewer than {smallest}, or so few others would be left over that somebody could be made out.")
    String notShown(int smallest);

    @Message("Nobody is among them.")
    String nobodyAmongThem();

    @Message("{number} points")
    String points(String number);

    /** Markup: the figure is set off. */
    @Message(
            "Average back pain of {patients} patients was {before} before their first device, and changed by {figure} on average since.")
    String changed(String patients, String before, String figure);

    /** Markup: the figure is set off. */
    @Message(
            "Average back pain of {patients} patients was {before} before their first device, and changed by {figure} on average since (95 % interval {lower} to {upper}).")
    String changedWithin(String patients, String before, String figure, String lower, String upper);

    @Message("{count} of them, {percent} %, are better by what matters to a person, 2 points and 30 %.")
    String better(String count, long percent);

    @Message("Results")
    String results();

    @Message(
            "Change of average back pain since first wear: number of patients, mean and median change in points, share of patients who are better. The drawing shows the mean change with its interval.")
    String caption();

    @Message("Patients")
    String patients();

    @Message("Mean change, drawn")
    String meanDrawn();

    @Message("Mean change")
    String meanChange();

    @Message("Median change")
    String medianChange();

    @Message("Better")
    String betterShare();

    @Message("Mean")
    String mean();

    @Message("Median")
    String median();

    @Message("Nobody:")
    String nobody();

    @Message(
            "Changes are in points of 0 to 10; a fall is negative. The line is the 95 % interval of the mean, its mark the larger the more patients; the dashed line is a fall of 2 points. The median is Hodges and Lehmann’s.")
    String howToRead();

    @Message("shown, it would tell of fewer than {smallest} patients, by itself or together with what is shown.")
    String whyHidden(int smallest);

    @Message("Mean change of pain from week to week since first wear; the same in numbers stands in the table below")
    String weeklyDrawing();

    @Message("points, change from before first wear")
    String pointsFromBefore();

    @Message("weeks since first wear")
    String weeksSince();

    @Message(
            "Each dot is one week: the mean of everyone who wrote down their pain in it, against their own mean before, with its 95 % interval. They are not the same people from week to week. Weeks with fewer than {smallest} people, or that would tell of so few, are left out.")
    String eachDot(int smallest);

    @Message("The weeks in numbers")
    String weeksInNumbers();

    @Message("Weeks in numbers")
    String weeksTable();

    @Message("Week")
    String week();
}
