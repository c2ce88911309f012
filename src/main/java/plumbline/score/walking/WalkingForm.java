package plumbline.score.walking;

import static java.util.Map.entry;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Day;
import plumbline.page.Form;
import plumbline.page.Language;
import plumbline.page.OneOf;
import plumbline.page.Typed;
import plumbline.page.Violations;
import plumbline.page.Whole;

/** What is typed about walking. */
public class WalkingForm extends Form {

    private static final int MOST_MINUTES = 600;
    private static final int MOST_METRES = 30_000;

    /** A box to tick: the name of its field, its label, and whether it is ticked. */
    public record Box(String name, String label, boolean ticked) {}

    @RestForm
    @NotBlank(message = "{score.day}") @Day
    public String day = "";

    @RestForm
    @NotBlank(message = "{score.one}") @OneOf(WalkingResult.class)
    public String result = "";

    @RestForm
    @Whole(min = 0, max = MOST_MINUTES)
    public String minutes = "";

    @RestForm
    @Whole(min = 0, max = MOST_METRES)
    public String metres = "";

    @RestForm
    public String inBack = "";

    @RestForm
    public String inThigh = "";

    @RestForm
    public String inCalf = "";

    @RestForm
    public String inFoot = "";

    @RestForm
    public String sitting = "";

    @RestForm
    public String standing = "";

    @RestForm
    public String walkingOn = "";

    @RestForm
    public String lying = "";

    @RestForm
    public String nothing = "";

    static WalkingForm on(LocalDate day) {
        var form = new WalkingForm();
        form.day = day.toString();
        return form;
    }

    void check(Validator validator, LocalDate born, LocalDate today, Violations violations) {
        check(validator, violations);
        Typed.day(day).ifPresent(given -> {
            if (given.isAfter(today)) {
                violations.add("day", Language.say("This day is in the future"));
            } else if (given.isBefore(born)) {
                violations.add("day", Language.say("This day is before the birth date"));
            }
        });
        if (result.equals(WalkingResult.LIMITED.name())) {
            if (minutes.isEmpty() && metres.isEmpty()) {
                violations.add("minutes", Language.say("Enter the minutes or the metres until it hurts"));
            }
        } else if (!violations.has("result")) {
            checkUnlimited(violations);
        }
        if (!nothing.isEmpty() && easedBy().size() > 1) {
            violations.add("nothing", Language.say("Something else is ticked as well"));
        }
    }

    private void checkUnlimited(Violations violations) {
        if (!minutes.isEmpty()) {
            violations.add("minutes", Language.say("Leave this empty, or choose that pain makes it end"));
        }
        if (!metres.isEmpty()) {
            violations.add("metres", Language.say("Leave this empty, or choose that pain makes it end"));
        }
        if (!places().isEmpty() || !easedBy().isEmpty()) {
            violations.add("result", Language.say("Where it hurts and what eases it belong to pain that makes it end"));
        }
    }

    public WalkingResult[] results() {
        return WalkingResult.values();
    }

    public List<Box> placeBoxes() {
        return List.of(
                new Box("inBack", PainPlace.BACK.label(), !inBack.isEmpty()),
                new Box("inThigh", PainPlace.BUTTOCK_OR_THIGH.label(), !inThigh.isEmpty()),
                new Box("inCalf", PainPlace.CALF.label(), !inCalf.isEmpty()),
                new Box("inFoot", PainPlace.FOOT.label(), !inFoot.isEmpty()));
    }

    public List<Box> reliefBoxes() {
        return List.of(
                new Box("sitting", Relief.SITTING_OR_BENDING.label(), !sitting.isEmpty()),
                new Box("standing", Relief.STANDING_STILL.label(), !standing.isEmpty()),
                new Box("walkingOn", Relief.WALKING_ON.label(), !walkingOn.isEmpty()),
                new Box("lying", Relief.LYING.label(), !lying.isEmpty()),
                new Box("nothing", Relief.NOTHING.label(), !nothing.isEmpty()));
    }

    LocalDate day() {
        return LocalDate.parse(day);
    }

    WalkingResult result() {
        return WalkingResult.valueOf(result);
    }

    OptionalInt minutes() {
        return Typed.whole(minutes, 0, MOST_MINUTES);
    }

    OptionalInt metres() {
        return Typed.whole(metres, 0, MOST_METRES);
    }

    Set<PainPlace> places() {
        return ticked(
                PainPlace.class,
                Map.ofEntries(
                        entry(PainPlace.BACK, inBack),
                        entry(PainPlace.BUTTOCK_OR_THIGH, inThigh),
                        entry(PainPlace.CALF, inCalf),
                        entry(PainPlace.FOOT, inFoot)));
    }

    Set<Relief> easedBy() {
        return ticked(
                Relief.class,
                Map.ofEntries(
                        entry(Relief.SITTING_OR_BENDING, sitting),
                        entry(Relief.STANDING_STILL, standing),
                        entry(Relief.WALKING_ON, walkingOn),
                        entry(Relief.LYING, lying),
                        entry(Relief.NOTHING, nothing)));
    }

    private static <E extends Enum<E>> Set<E> ticked(Class<E> type, Map<E, String> boxes) {
        var ticked = EnumSet.noneOf(type);
        boxes.forEach(
                (one, box) -> Optional.of(box).filter(text -> !text.isEmpty()).ifPresent(text -> ticked.add(one)));
        return ticked;
    }
}
