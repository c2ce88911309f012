package plumbline.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.exam.letter.Paragraph;
import plumbline.exam.letter.Phrase;
import plumbline.orthotic.Dispensing;
import plumbline.orthotic.Fit;
import plumbline.orthotic.Goal;
import plumbline.orthotic.Indication;
import plumbline.orthotic.Orthosis;
import plumbline.orthotic.Review;
import plumbline.orthotic.Skin;
import plumbline.orthotic.effect.AdverseEffect;
import plumbline.orthotic.wear.Adherence;
import plumbline.page.Language;
import plumbline.page.Words;
import plumbline.score.BeforeAndSince;

/** A review for the patient's doctor, in as many words as one page holds; what is shortened is marked. */
record Letter(Standing standing, Review review) {

    private static final int LONGEST = 300;
    private static final int LONGEST_NOTE = 500;
    private static final int MOST_SCORES = 10;
    private static final int MOST_EFFECTS = 4;

    public Orthosis orthosis() {
        return standing.orthosis();
    }

    /** What was done, how it is worn, and how the patient is. */
    public List<Paragraph> paragraphs() {
        return Stream.of(
                        Paragraph.plain(Language.say("Device"), device()),
                        Paragraph.plain(Language.say("For"), purpose()),
                        Paragraph.plain(Language.say("Worn"), wear()),
                        new Paragraph(Language.say("Fit and skin"), fitAndSkin()),
                        Paragraph.plain(Language.say("Harm"), harm()),
                        Paragraph.plain(Language.say("Trouble"), Words.shortened(review.trouble(), LONGEST)),
                        Paragraph.plain(Language.say("Patient’s own goal"), goal()),
                        Paragraph.plain(Language.say("Patient’s impression"), impression()))
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /** What follows from it. */
    public List<Paragraph> conclusion() {
        return Stream.of(
                        new Paragraph(
                                Language.say("Decision"),
                                List.of(
                                        new Phrase(review.decision().label(), true),
                                        Phrase.plain(Words.shortened(review.reason(), LONGEST)))),
                        Paragraph.plain(Language.say("Note"), Words.shortened(review.note(), LONGEST_NOTE)),
                        Paragraph.plain(
                                Language.say("Next review"),
                                review.nextReviewOn().map(Words::inWords).orElseGet(() -> Language.say("none agreed"))))
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private String device() {
        var shoes = orthosis()
                .targetShoe()
                .map(shoe -> Language.say(", in the %s", shoe.words()))
                .orElse("");
        return orthosis().inWords() + shoes + ". " + Words.shortened(orthosis().history(), LONGEST);
    }

    private String purpose() {
        return Stream.concat(
                        Stream.of(orthosis().purpose()),
                        orthosis().indications().stream().map(Indication::label))
                .collect(Collectors.joining("; "));
    }

    private String wear() {
        var told = review.hoursADay().map(hours -> Language.say("%s a day, as the patient says", hours(hours)));
        var planned = orthosis()
                .dispensing()
                .map(Dispensing::plan)
                .map(plan -> Language.say("planned are %s a day", hours(plan.target())));
        return Stream.concat(
                        Stream.of(told, planned).flatMap(Optional::stream),
                        standing.knownWear().stream().map(Letter::written))
                .collect(Collectors.joining("; "));
    }

    private static String written(Adherence foot) {
        var written = Language.say(
                "%s foot, written down on %d of the last %d days: %s a day",
                foot.side().inWords(),
                foot.known(),
                foot.days(),
                hours(foot.hoursADay().orElse(0)));
        return foot.percentShown().isPresent()
                ? written
                        + Language.say(
                                ", %s %% of the plan",
                                Words.to(foot.percentShown().getAsDouble(), 0))
                : written;
    }

    private String harm() {
        return standing.effects().stream()
                        .limit(MOST_EFFECTS)
                        .map(AdverseEffect::inWords)
                        .collect(Collectors.joining("; "))
                + (standing.effects().size() > MOST_EFFECTS
                        ? Language.say("; and %d more", standing.effects().size() - MOST_EFFECTS)
                        : "");
    }

    private static String hours(double hours) {
        var number = Words.to(hours, 1).replaceFirst("[.,]0$", "");
        return hours == 1 ? Language.say("%s hour", number) : Language.say("%s hours", number);
    }

    private List<Phrase> fitAndSkin() {
        return List.of(
                new Phrase(Language.say("Fit: %s", review.fit().words()), review.fit() == Fit.NOT_YET),
                new Phrase(
                        Language.say("Skin: %s", review.skin().words()),
                        review.skin() != Skin.SOUND && review.skin() != Skin.NOT_CHECKED));
    }

    private String goal() {
        if (review.goal() == Goal.NOT_ASKED) {
            return "";
        }
        return standing.goal() == null
                ? review.goal().label()
                : review.goal().label() + ": " + Words.shortened(standing.goal(), LONGEST);
    }

    private String impression() {
        return review.impression()
                .map(value -> Language.say("%s, compared with before the treatment", new Impression(value).words()))
                .orElse("");
    }

    /** The scores that one page holds. */
    public List<BeforeAndSince> scores() {
        return standing.scores().stream().limit(MOST_SCORES).toList();
    }

    /** How many scores stand in the record only. */
    public int moreScores() {
        return Math.max(0, standing.scores().size() - MOST_SCORES);
    }
}
