package plumbline.exam.rating;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said about second ratings and how well raters agree. */
@MessageBundle("rating")
public interface RatingMessages {

    @Message("Agreement")
    String agreement();

    @Message("How well two raters agree")
    String howWell();

    @Message("How well two raters agree at this clinic")
    String howWellHere();

    @Message(
            "{#if ratings == 0}No double rating yet{#else if ratings == 1}1 double rating so far{#else}{ratings} double ratings so far{/if}; {missing} more {#if missing == 1}is{#else}are{/if} needed before anything can be said. A double rating counts when a colleague rated the same feet on the same day without having seen the first result, and the exam is signed.")
    String tooFew(int ratings, int missing);

    @Message(
            "{ratings} double ratings of {patients} {#if patients == 1}patient{#else}patients{/if}: exams whose Foot Posture Index a colleague rated again on the same day without having seen the first result. Left and right feet stand apart, because the two feet of one person resemble each other.")
    String basis(int ratings, int patients);

    @Message("Where a patient is here more than once, the intervals are a little too narrow.")
    String narrow();

    @Message("Left feet")
    String leftFeet();

    @Message("Right feet")
    String rightFeet();

    @Message("Criterion")
    String criterion();

    @Message("Alike")
    String alike();

    @Message("Agreement beyond chance, 95 % interval")
    String beyondChance();

    @Message("Total, −12 to +12")
    String totalRange();

    @Message("Kappa")
    String kappa();

    @Message("ICC")
    String icc();

    @Message("What others found")
    String whatOthersFound();

    @Message(
            "Totals: ICC(2,1) 0.86 left and 0.85 right, two raters new to the index, 83 people (Manual Therapy 2016, 26:238). Their kappa for the five bands was 0.73 and 0.72.")
    String othersTotals();

    @Message(
            "Single criteria: weighted kappa 0.33 to 0.76, two raters, 30 people with arthritis of the knee (Wang and others 2023, Frontiers in Bioengineering and Biotechnology 11:1103644).")
    String othersCriteria();

    @Message(
            "One rater twice: weighted kappa of the bands 0.92, 30 right feet (Journal of Foot and Ankle Research 2016, PMC5131537). The same eye agrees with itself more easily than two eyes do.")
    String othersTwice();

    @Message("How we know")
    String howWeKnow();

    @Message(
            "1 is perfect agreement, 0 is what chance alone would give. Kappa depends on the feet as well as on the raters: where nearly all feet look the same, it is low although most ratings are alike. So read it beside the count of those.")
    String knowScale();

    @Message(
            "Criteria: Cohen’s kappa with quadratic weights, so that a disagreement of two steps counts four times as much as one of one step. With these weights it is read like the ICC of the total (Fleiss and Cohen 1973). Its interval is that of Fleiss, Cohen and Everitt 1969 for large samples.")
    String knowCriteria();

    @Message(
            "Criteria: Cohen’s kappa with quadratic weights, so that a disagreement of two steps counts four times as much as one of one step. With these weights it is read like the ICC of the total (Fleiss and Cohen 1973). Its interval is that of Fleiss, Cohen and Everitt 1969 for large samples; with five steps that means about {pairs} pairs (Cicchetti 1981), so here it is a rough guide.")
    String knowCriteriaSmall(int pairs);

    @Message(
            "Totals: ICC(2,1), two-way random effects, absolute agreement, a single rater (Shrout and Fleiss 1979), with the interval of McGraw and Wong 1996. A rater who always sees more pronation lowers it.")
    String knowTotals();

    @Message(
            "The first and the second rating stand for the two raters, though several colleagues may have given them. Criteria that either did not test are left out, and with one the total.")
    String knowRaters();

    @Message(
            "The words for kappa are those of Landis and Koch 1977 (to 0.20 slight, to 0.40 fair, to 0.60 moderate, to 0.80 substantial, above that almost perfect), those for the ICC of Koo and Li 2016 (below 0.50 poor, below 0.75 moderate, to 0.90 good, above that excellent). They are conventions.")
    String knowWords();

    @Message("Second rating")
    String secondRating();

    @Message("Two ratings of {day}: {agreement}")
    String twoRatings(String day, String agreement);

    @Message(
            "First by {first}; second by {second} on {day} at {time}. The difference is second minus first: + is more pronated.")
    String by(String first, String second, String day, String time);

    @Message(
            "First by {first}, not signed yet; second by {second} on {day} at {time}. The difference is second minus first: + is more pronated.")
    String byUnsigned(String first, String second, String day, String time);

    @Message("They are {steps} {#if steps == 1}step{#else}steps{/if} apart at most.")
    String apart(int steps);

    @Message("Not blind, so not counted.")
    String notBlind();

    @Message("{rater} had opened this exam, or a page with its totals, before rating.")
    String hadOpened(String rater);

    @Message("The first rating may still change. It counts in the agreement of this clinic once the exam is signed.")
    String mayStillChange();

    @Message("First")
    String first();

    @Message("Second")
    String second();

    @Message("Difference")
    String difference();

    @Message("{alike} of {pairs}")
    String alikeOf(int alike, int pairs);

    @Message("{missing} more {#if missing == 1}pair{#else}pairs{/if} needed")
    String pairsNeeded(int missing);

    @Message("Not computable: a rater gave every foot the same rating, so there is nothing to tell apart.")
    String notComputable();

    @Message("({from} to {to})")
    String interval(String from, String to);

    @Message("; no interval can be given")
    String noInterval();

    @Message(
            "{examiner} examined these feet today. Rate them as if nobody had: your result is laid beside the first, and neither changes the other. It is saved once and cannot be changed.")
    String rateBlind(String examiner);

    @Message("You may have seen the first rating.")
    String mayHaveSeen();

    @Message(
            "You have opened this exam, or a page with its totals, since it was begun. Your rating will be kept and shown, but not counted in the")
    String mayHaveSeenWhy();

    @Message("agreement of this clinic")
    String agreementHere();

    @Message("Foot Posture Index")
    String index();

    @Message("−2 supinated to +2 pronated; – not tested. Every criterion of both feet needs an answer.")
    String scale();

    @Message("Save the second rating")
    String save();

    @Message("Cancel")
    String cancel();

    @Message("Second rating by {rater}")
    String secondBy(String rater);

    @Message(": total {totals}, {agreement}")
    String totalAnd(String totals, String agreement);

    @Message("; not blind, so not counted")
    String notBlindEither();

    @Message("{examiner} examines these feet today.")
    String examinesToday(String examiner);

    @Message("Rate them without seeing the first result")
    String rateUnseen();

    @Message("A second rating needs a colleague")
    String needsColleague();

    @Message(
            "You examined these feet yourself. Ask a colleague to open the patient’s chart today, best before you sign: it leads them to the second rating without showing them yours.")
    String ownExam();

    @Message("A second rating belongs to the day of the exam")
    String belongsToDay();

    @Message(
            "This exam is of {day}. Feet and posture differ from day to day, so a rating of today would not say how well two raters agree. Begin a new exam, and let a colleague rate that one too.")
    String anotherDay(String day);

    @Message("Not saved.")
    String notSaved();

    @Message("You had answered:")
    String hadAnswered();

    @Message("{rater} has rated these feet")
    String hasRated(String rater);

    @Message(
            "Both ratings stand here side by side once the exam is signed. Until then they stay apart, so that the first does not follow the second.")
    String onceSigned();
}
