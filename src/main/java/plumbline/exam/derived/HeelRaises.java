package plumbline.exam.derived;

import java.util.List;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Motion;
import plumbline.exam.finding.Side;
import plumbline.page.Language;
import plumbline.patient.Sex;

/** Single-leg heel raises against people of the same age and sex. */
final class HeelRaises {

    /** By decade from 20 to 89 years, on a 10° incline at 60 a minute (Hébert-Losier and others 2017); copies differ by 1. */
    private static final int[] MEN = {37, 32, 28, 23, 19, 14, 10};

    private static final int[] WOMEN = {30, 27, 24, 21, 19, 16, 13};
    private static final int FROM = 20;

    private HeelRaises() {}

    static List<String> againstPeers(Findings findings, Person person) {
        var decade = (person.age() - FROM) / 10;
        if (person.age() < FROM
                || decade >= MEN.length
                || (person.sex() != Sex.FEMALE && person.sex() != Sex.MALE)
                || !findings.is(Side.NEITHER, Motion.HEEL_RAISE_INCLINE, "INCLINE")
                || !findings.is(Side.NEITHER, Motion.HEEL_RAISE_CADENCE, "SIXTY")) {
            return List.of();
        }
        var men = person.sex() == Sex.MALE;
        var expected = (men ? MEN : WOMEN)[decade];
        return Side.FEET.stream()
                .flatMap(side -> findings.whole(side, Motion.HEEL_RAISE).stream()
                        .mapToObj(count -> Language.say(
                                "%d heel raises %s; the reference for %s of %d to %d is %d",
                                count,
                                side.inWords(),
                                men ? Language.say("men") : Language.say("women"),
                                FROM + 10 * decade,
                                FROM + 10 * decade + 9,
                                expected)))
                .toList();
    }
}
