package plumbline.progress;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of progress say. Each language claims exactly as much as the English, and no more. */
@MessageBundle("progress")
public interface ProgressMessages {

    @Message("Progress")
    String title();

    @Message("Episodes")
    String episodes();

    @Message("opened {day}")
    String opened(String day);

    @Message("{whose}: no scores yet")
    String noScores(String whose);

    @Message("Enter them at the clinic, ask the patient to log them in the portal, or")
    String enterThem();

    @Message("import a file")
    String importFile();

    @Message(
            "Seven daily scores before the first wear and seven after it are enough for a first comparison; twelve weeks of scores on each side for one with the own trend.")
    String howManyAreEnough();

    @Message("What is measured")
    String whatIsMeasured();

    @Message("Since which device")
    String sinceWhichDevice();

    @Message("since {device}")
    String since(String device);

    @Message("Your average back pain")
    String yourBackPain();

    @Message("{number} points")
    String points(String number);

    /** Markup: the figure is set off. */
    @Message("{whose} fell by {figure} since {device}.")
    String fell(String whose, String figure, String device);

    /** Markup: the figure is set off. */
    @Message("{whose} rose by {figure} since {device}.")
    String rose(String whose, String figure, String device);

    @Message("{whose} shows no clear change since {device}.")
    String noClearChange(String whose, String device);

    @Message("{whose} was {before} before {device} and {after} since; how sure that is cannot be said yet.")
    String unsure(String whose, String before, String after, String device);

    @Message("There is no score from before {device}, so nothing to compare with.")
    String noneBefore(String device);

    @Message("There is no score since {device} yet.")
    String noneSince(String device);

    @Message("Too few scores to compare: {before} before {device} and {after} since.")
    String tooFewScores(int before, int after, String device);

    @Message("{whose} over time: no orthosis has been worn yet.")
    String noOrthosis(String whose);

    @Message("{whose} over time: no new orthosis since this episode began.")
    String noNewOrthosis(String whose);

    /** Markup: the figure is set off. */
    @Message(
            "Beyond its own trend it improved: {figure} {#if higher}higher{#else}lower{/if} after 4 weeks than that trend led to.")
    String beyondBetter(String figure, boolean higher);

    /** Markup: the figure is set off. */
    @Message(
            "Beyond its own trend it got worse: {figure} {#if higher}higher{#else}lower{/if} after 4 weeks than that trend led to.")
    String beyondWorse(String figure, boolean higher);

    @Message("Beyond its own trend before there is no clear difference.")
    String beyondNotClear();

    @Message("How that compares with its own trend before cannot be said.")
    String beyondNotSaid();

    @Message("How that compares with its own trend before cannot be said yet.")
    String beyondNotSaidYet();

    @Message(
            "One person’s timeline cannot prove that the device did it. Most low back pain eases without any device, and people start treatment when it is at its worst.")
    String cannotProve();

    @Message("How we know")
    String howWeKnow();

    @Message(
            "The first score was taken {#if weeks == 0}less than a week{#else if weeks == 1}1 week{#else}{weeks} weeks{/if} after the pain began. In the first 12 weeks most back pain eases by itself, so some or all of a fall may be natural recovery.")
    String recovery(long weeks);

    @Message(
            "When the pain began is not recorded. If it was less than 12 weeks before the first score, some or all of a fall may be natural recovery.")
    String onsetNotRecorded();

    @Message("{what}: within 14 days of the first wear. What changed then may be its work.")
    String confounder(String what);

    @Message(
            "Another device was begun or left on {day}, within 14 days of the first wear. What changed then may be its work.")
    String otherDevice(String day);

    @Message("Another device was first worn on the same day. What changed cannot be told apart between them.")
    String sameDay();

    @Message("{what}, week {week} with the device. What changed after it may be its work.")
    String later(String what, long week);

    @Message("Before means with another device: {devices}.")
    String beforeMeansWith(String devices);

    @Message(
            "The scores before are from fewer than 3 days, often the worst ones. A fall from there is likely even if nothing helped.")
    String fewDays();

    @Message("Neighbouring weeks resemble each other so much that the trend may be misread.")
    String clinging();

    @Message("The facts")
    String theFacts();

    @Message("Before {before}, after {after}")
    String beforeAndAfter(String before, String after);

    @Message("Change {change} points; {before} and {after} readings")
    String change(String change, int before, int after);

    @Message("Change {change} points, 95 % interval {lower} to {upper}; {before} and {after} readings")
    String changeWithin(String change, String lower, String upper, int before, int after);

    @Message("Nothing to compare yet")
    String nothingToCompare();

    @Message("Too few to compare")
    String tooFewToCompare();

    @Message("{before} and {after} readings; it takes 3 in each phase to compare their means")
    String threeNeeded(int before, int after);

    @Message("Too few readings for an interval: it takes 7 in each phase.")
    String sevenNeeded();

    @Message("Before first wear {before} more would have been needed.")
    String missingBefore(int before);

    @Message(
            "Before first wear {before} more would have been needed; {after} more since first wear {#if after == 1}is{#else}are{/if} missing.")
    String missingBoth(int before, int after);

    @Message("{after} more since first wear {#if after == 1}is{#else}are{/if} missing.")
    String missingAfter(int after);

    @Message(
            "{after} more since first wear {#if after == 1}is{#else}are{/if} missing: with one a day there are enough on {day}.")
    String missingAfterUntil(int after, String day);

    @Message(
            "No interval: each phase repeats one value, and without any variation there is nothing to judge the change by.")
    String noVariation();

    @Message("Without such a device about {change}")
    String untreatedChange(String change);

    @Message(
            "People whose back pain {#if persistent}has lasted{#else}is new{/if} typically go from {baseline} to {mean} ({lower} to {upper}) in {weeks} weeks anyway (Costa and others 2012).")
    String untreatedCourse(boolean persistent, String baseline, String mean, String lower, String upper, long weeks);

    @Message("At least the minimal important change")
    String importantBetter();

    @Message("Worse by at least the minimal important change")
    String importantWorse();

    @Message("Less than the minimal important change")
    String lessThanImportant();

    @Message("A change begins to matter at {limit}.")
    String mattersAt(String limit);

    @Message("It is more than the {points} by which two single scores may differ without any change.")
    String moreThanError(String points);

    @Message("It is less than the {points} by which two single scores may differ without any change.")
    String lessThanError(String points);

    @Message("Without an interval this may be chance.")
    String mayBeChance();

    @Message("The interval also holds changes that are smaller than that.")
    String mayBeLess();

    @Message("Beyond the own trend {difference}")
    String trendDifference(String difference);

    @Message("After 4 weeks, 95 % interval {lower} to {upper}.")
    String after4Weeks(String lower, String upper);

    @Message("Clear of 0 at 98 %: improved.")
    String clearBetter();

    @Message("Clear of 0 at 98 %: worse.")
    String clearWorse();

    @Message("At 98 % it holds 0, so the difference may be none.")
    String holdsNothing();

    @Message("{#if week == 0}At first wear{#else}After {week} weeks{/if} {difference} ({lower} to {upper}).")
    String effectThen(int week, String difference, String lower, String upper);

    @Message("Beyond the own trend: not said")
    String trendNotSaid();

    @Message("{weeks} of 12 weeks with scores before first wear. Scores from then can still be entered.")
    String tooFewBefore(int weeks);

    @Message("{weeks} of 12 weeks with scores since the first 2 weeks of wear, and no more can come.")
    String tooFewAfter(int weeks);

    @Message("{weeks} of 12 weeks with scores since the first 2 weeks of wear: with a score each week enough on {day}.")
    String tooFewAfterUntil(int weeks, String day);

    @Message("When the pain began is not recorded; the first score must come at least 12 weeks later.")
    String onsetUnknown();

    @Message(
            "The first score came less than 12 weeks after the pain began, while most pain eases along a curve that no straight line can follow.")
    String recentOnset();

    @Message("Something else changed within 14 days of the first wear.")
    String confounded();

    @Message("The weeks with scores lie too far or too unequally apart.")
    String uneven();

    @Message("The weekly means do not vary about a line, so there is nothing to judge a difference by.")
    String noVariationOfWeeks();

    @Message("The trend before leads out of {range} within 4 weeks, where it cannot go on.")
    String offTheScale(String range);

    @Message("The same in numbers")
    String inNumbers();

    @Message("Phase")
    String phase();

    @Message("Days")
    String days();

    @Message("Readings")
    String readings();

    @Message("Mean")
    String mean();

    @Message("Spread")
    String spread();

    @Message("from {day}")
    String from(String day);

    @Message("from {from} to {to}")
    String fromTo(String from, String to);

    @Message("until {day}")
    String until(String day);

    @Message("all")
    String allDays();

    @Message("{from} to {to}")
    String dayToDay(String from, String to);

    @Message(
            "{scale}, {range}; {#if higherIsBetter}higher is better{#else}higher is worse{/if}. Spread is the standard deviation.")
    String whichIsBetter(String scale, String range, boolean higherIsBetter);

    @Message("Week by week")
    String weekByWeek();

    @Message("Week")
    String week();

    @Message("Own trend")
    String ownTrend();

    @Message("Worn, left")
    String wornLeft();

    @Message("Worn, right")
    String wornRight();

    @Message("settling in, left out")
    String settling();

    @Message(
            "Weeks from first wear; week −1 ends with the day before it. Own trend is where the trend before leads. Hours worn are those of the days that are known.")
    String weeksNote();

    @Message("Worn")
    String worn();

    @Message("{hours} h a day")
    String hoursADay(String hours);

    @Message("{percent} % of plan")
    String ofPlan(String percent);

    @Message("{known} of {days} days known")
    String daysKnown(long known, long days);

    @Message("{whose}, {range}, over time. The numbers stand in the table on this page.")
    String drawn(String whose, String range);

    @Message("The drawing needs JavaScript; the same numbers stand in the table.")
    String needsJavaScript();

    @Message("The plain before and after")
    String plainBeforeAndAfter();

    @Message(
            "Before and after are the means of all readings in the two phases, nothing left out. The day of first wear counts as after.")
    String plainMeans();

    @Message(
            "The interval is Welch’s at 95 %, with each phase counted by its effective number of readings, because neighbouring days resemble each other: autocorrelation {autocorrelation}, so {before} readings count as {effectiveBefore} and {after} as {effectiveAfter}. In short series it is likely too narrow.")
    String welch(String autocorrelation, int before, String effectiveBefore, int after, String effectiveAfter);

    @Message("The limit of what matters, {limit}, is a consensus or a published estimate for groups ({source}).")
    String limitFrom(String limit, String source);

    @Message("The limit of what matters, {limit}, is this clinic’s own, because: {note} Published is ({source}).")
    String limitOwn(String limit, String note, String source);

    @Message("The limits are this clinic’s own: {note}")
    String ownLimits(String note);

    @Message(
            "A single reading carries an error of {least} to {most} points; a mean of many less, which the interval says.")
    String singleError(String least, String most);

    @Message("Beyond the own trend")
    String beyondOwnTrend();

    @Message(
            "Two straight lines are fitted to weekly means counted from first wear, {before} before and {after} after. The first 2 weeks of wear ({settling} with scores) are left out. Neighbouring weeks may resemble each other (errors autoregressive of order 1, restricted maximum likelihood).")
    String twoLines(int before, int after, int settling);

    @Message(
            "Resemblance of neighbouring weeks {phi}, unreliable below 20 weeks; spread about the lines {sigma} points; {degrees} degrees of freedom.")
    String resemblance(String phi, String sigma, int degrees);

    @Message(
            "{#if week == 0}At first wear{#else}After {week} weeks{/if}: trend before leads to {expected}; difference {difference}, standard error {error}, 95 % {lower} to {upper}, 98 % {low} to {high}.")
    String effectInFull(
            int week,
            String expected,
            String difference,
            String error,
            String lower,
            String upper,
            String low,
            String high);

    @Message(
            "{#if weeks == 0}With no week of wear left out{#else}With the first {weeks} weeks of wear left out{/if} the difference after 4 weeks would be {difference}, 95 % {lower} to {upper}.")
    String otherSettling(int weeks, String difference, String lower, String upper);

    @Message(
            "Better or worse is said only where a 98 % interval after 4 weeks is clear of 0. In simulated patients whom the device did nothing this goes wrong in fewer than 4 of 100, in each direction; a true fall by 2 points is found in 9 of 10 only with half a year of steady weekly scores on each side, in about half, or fewer, with three months.")
    String howSure();

    @Message("Every number, and other methods")
    String everyNumberAndOthers();

    @Message(
            "They describe; the words above never go by them. Rates of false alarm of the other fits are higher in series as short as these.")
    String theyDescribe();

    @Message("Every number")
    String everyNumber();

    @Message("What")
    String what();

    @Message("Estimate")
    String estimate();

    @Message("95 % interval")
    String interval();

    @Message("{lower} to {upper}")
    String bounds(String lower, String upper);

    @Message("What else is known")
    String whatElse();

    @Message(
            "People with lasting back pain typically fall from 5.1 to 3.3 in 6 weeks whatever is done (Costa and others 2012, 33 cohorts; the band is the interval of their means, from the mean before).")
    String knownOfUntreated();

    @Message(
            "Trials of orthoses for back pain disagree: a randomised trial of 2023 found no effect, a pooled analysis of 2014 none that was clear, some trials in pronated feet or leg-length difference a benefit. Foot posture was not linked with back pain in a study of 1,930 people (Menz and others 2013).")
    String knownOfTrials();

    @Message(
            "New leg weakness, numbness in the saddle area, or a change in bladder or bowel needs urgent care, not insoles.")
    String urgent();
}
