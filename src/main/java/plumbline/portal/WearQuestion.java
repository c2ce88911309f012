package plumbline.portal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import plumbline.exam.finding.Side;
import plumbline.orthotic.Orthosis;
import plumbline.page.Language;
import plumbline.page.Typed;
import plumbline.page.Violations;
import plumbline.score.Question;

/** For how long a device was worn on a day: one tap for both feet, and another where the right was not as the left. */
record WearQuestion(Orthosis orthosis, LocalDate day, boolean today, DayForm form) {

    /** Nobody is awake for longer; the clinic can enter more. */
    private static final int MOST = 16;

    private static final List<Question.Option> OPTIONS = IntStream.rangeClosed(0, MOST)
            .mapToObj(Integer::toString)
            .map(hours -> new Question.Option(hours, hours))
            .toList();

    /** On the foot it is worn on, or on both. */
    public Question hours() {
        return question(
                field(),
                today
                        ? Language.say(PortalMessages.class).hoursWornToday()
                        : Language.say(PortalMessages.class).hoursWornYesterday(),
                orthosis.inWords());
    }

    /** On the right foot alone. */
    public Question right() {
        return question(
                rightField(),
                Language.say(PortalMessages.class).hoursRight(),
                Language.say(PortalMessages.class).whereNotLeft());
    }

    private Question question(String field, String label, String hint) {
        var typed = form.worn(field);
        return new Question(
                field, label, hint, OPTIONS, false, "", "", true, typed.isEmpty() ? Set.of() : Set.of(typed));
    }

    public boolean isForBothFeet() {
        return Side.FEET.stream().allMatch(orthosis.side()::includes);
    }

    /** Whether the right foot has an answer of its own, so that it must be seen. */
    public boolean isRightAnswered() {
        return !form.worn(rightField()).isEmpty();
    }

    boolean isAnswered() {
        return !form.worn(field()).isEmpty() || isRightAnswered();
    }

    void check(Violations violations) {
        for (var field : List.of(field(), rightField())) {
            if (!form.worn(field).isEmpty() && read(field).isEmpty()) {
                violations.add(field, Language.say(PortalMessages.class).chooseAnswer());
            }
        }
        if (form.worn(field()).isEmpty() && isRightAnswered()) {
            violations.add(field(), Language.say(PortalMessages.class).chooseLeftToo());
        }
    }

    /** What was answered, which has been checked. */
    Map<Side, BigDecimal> answered() {
        var hours = new EnumMap<Side, BigDecimal>(Side.class);
        read(field()).ifPresent(all -> Side.FEET.stream()
                .filter(orthosis.side()::includes)
                .forEach(foot -> hours.put(foot, BigDecimal.valueOf(all))));
        read(rightField()).ifPresent(right -> hours.put(Side.RIGHT, BigDecimal.valueOf(right)));
        return hours;
    }

    private OptionalInt read(String field) {
        return Typed.whole(form.worn(field), 0, MOST);
    }

    private String field() {
        return DayForm.WORN + day + "-" + orthosis.id();
    }

    private String rightField() {
        return field() + "-right";
    }
}
