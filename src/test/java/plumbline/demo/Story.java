package plumbline.demo;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What makes one episode of one patient different from another's. */
enum Story {
    ASKED_WEEKLY(13, Asking.WEEKLY, Wearing.ONE_DEVICE, Ailment.AS_PUBLISHED),
    ASKED_DAILY(10, Asking.DAILY_AROUND_FIRST_WEAR, Wearing.ONE_DEVICE, Ailment.AS_PUBLISHED),
    NO_DEVICE(4, Asking.WEEKLY, Wearing.NOTHING, Ailment.AS_PUBLISHED),
    STOPPED(4, Asking.WEEKLY, Wearing.ONE_AND_THEN_NONE, Ailment.AS_PUBLISHED),
    TWO_DEVICES(3, Asking.DAILY_AROUND_FIRST_WEAR, Wearing.ONE_AND_THEN_ANOTHER, Ailment.AS_PUBLISHED),
    RISING(1, Asking.DAILY_LATELY, Wearing.ONE_DEVICE, Ailment.RISING_LATELY),
    SAME_ANSWER(1, Asking.WEEKLY, Wearing.ONE_DEVICE, Ailment.ALWAYS_THE_SAME),
    ASKED_ONCE_BEFORE(1, Asking.ONCE_BEFORE_FIRST_WEAR, Wearing.ONE_DEVICE, Ailment.AS_PUBLISHED),
    ASKED_THRICE_SINCE(1, Asking.THRICE_SINCE_FIRST_WEAR, Wearing.ONE_DEVICE, Ailment.AS_PUBLISHED),
    NEVER_ASKED(1, Asking.NEVER, Wearing.ONE_DEVICE, Ailment.AS_PUBLISHED),
    JUST_REGISTERED(1, Asking.NOT_YET, Wearing.NOTHING, Ailment.AS_PUBLISHED),
    /** Belongs to an earlier episode only. */
    SETTLED(0, Asking.WEEKLY, Wearing.ONE_AND_THEN_NONE, Ailment.EASED),
    /** The rest belong to a {@link DemoPatient} only. */
    ASKED_TWICE(0, Asking.ONCE_IN_EACH_PHASE, Wearing.ONE_DEVICE, Ailment.AS_PUBLISHED),
    BEING_EXAMINED(0, Asking.WEEKLY, Wearing.ONE_DEVICE, Ailment.AS_PUBLISHED),
    IN_DANGER(0, Asking.WEEKLY, Wearing.ONE_DEVICE, Ailment.AS_PUBLISHED),
    MUCH_BETTER(0, Asking.DAILY_AROUND_FIRST_WEAR, Wearing.ONE_DEVICE, Ailment.RELIEVED),
    WORSE(0, Asking.DAILY_AROUND_FIRST_WEAR, Wearing.ONE_DEVICE, Ailment.AGGRAVATED),
    FALLING_BEFORE(0, Asking.WEEKLY_FOR_LONG, Wearing.ONE_DEVICE, Ailment.FALLING),
    TREATED_OTHERWISE(0, Asking.WEEKLY_FOR_LONG, Wearing.ONE_DEVICE, Ailment.RELIEVED);

    /** Forty stories, each as often as it happens to forty people. */
    private static final List<Story> FORTY = Arrays.stream(values())
            .flatMap(story -> Collections.nCopies(story.ofForty, story).stream())
            .toList();

    /** Shares no factor with forty, so that all forty come before one comes again. */
    private static final int STRIDE = 7;

    private final int ofForty;
    private final Asking asking;
    private final Wearing wearing;
    private final Ailment ailment;

    Story(int ofForty, Asking asking, Wearing wearing, Ailment ailment) {
        this.ofForty = ofForty;
        this.asking = asking;
        this.wearing = wearing;
        this.ailment = ailment;
    }

    /** The story of whoever comes at this place. */
    static Story at(int place) {
        return FORTY.get(place * STRIDE % FORTY.size());
    }

    Asking asking() {
        return asking;
    }

    Wearing wearing() {
        return wearing;
    }

    Ailment ailment() {
        return ailment;
    }
}
