package plumbline.score.drawing;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Form;
import plumbline.page.Language;
import plumbline.page.Typed;
import plumbline.page.Violations;

/** What is marked in a drawing: any of the regions, or that nothing hurts. The regions are too many for a Java field each. */
public class DrawingForm extends Form {

    @RestForm
    public String day = "";

    /** Whether it is said that nothing hurts, so that an empty drawing is no oversight. */
    @RestForm
    public String painless = "";

    private final Map<Region, String> typed = new HashMap<>();

    /** An empty form for a day. */
    public static DrawingForm on(LocalDate day) {
        var form = new DrawingForm();
        form.day = day.toString();
        return form;
    }

    /** Takes the marks from all that was sent. */
    public void take(MultivaluedMap<String, String> sent) {
        Region.ALL.forEach(region -> typed.put(
                region,
                Objects.requireNonNullElse(sent.getFirst(region.code()), "").strip()));
    }

    public void check(LocalDate born, LocalDate today, Violations violations) {
        checkDay(born, today, violations);
        Region.ALL.stream()
                .filter(region -> !typed(region).isEmpty() && intensity(region).isEmpty())
                .forEach(region ->
                        violations.add(region.code(), region.label(), Language.say("A whole number from 0 to 10")));
        if (intensities().isEmpty() && painless.isEmpty()) {
            violations.add("painless", Language.say("Mark where it hurts, or tick that nothing does"));
        } else if (!intensities().isEmpty() && !painless.isEmpty()) {
            violations.add("painless", Language.say("Something is marked above; untick this, or take the marks back"));
        }
    }

    private void checkDay(LocalDate born, LocalDate today, Violations violations) {
        var given = Typed.day(day);
        if (given.isEmpty()) {
            violations.add("day", Language.say("A date that exists, such as 2024-03-12"));
        } else if (given.get().isAfter(today)) {
            violations.add("day", Language.say("This day is in the future"));
        } else if (given.get().isBefore(born)) {
            violations.add("day", Language.say("This day is before the birth date"));
        }
    }

    public List<View> views() {
        return List.of(View.values());
    }

    /** The regions of one figure, in the order of the lists. */
    public List<Painted> painted(View view) {
        return view.places().stream()
                .flatMap(place -> List.of(view.onTheLeft(), view.onTheRight()).stream()
                        .map(side -> painted(new Region(place, side))))
                .toList();
    }

    /** Of one place, first the side that stands on the left of the picture. */
    public List<Painted> painted(Place place) {
        var view = place.view();
        return List.of(painted(new Region(place, view.onTheLeft())), painted(new Region(place, view.onTheRight())));
    }

    private Painted painted(Region region) {
        return new Painted(region, typed(region));
    }

    /** What the lists offer. */
    public List<Integer> scale() {
        return IntStream.rangeClosed(Mark.LEAST, Mark.MOST).boxed().toList();
    }

    /** Whether a list of this figure has something to be corrected, so that it must be seen. */
    public boolean isWrong(View view, Violations violations) {
        return painted(view).stream()
                .anyMatch(one -> violations.has(one.region().code()));
    }

    /** Low back, left 6; Calf, right 3; as it is drawn so far. */
    public String inWords() {
        return Region.ALL.stream()
                .filter(region -> !typed(region).isEmpty())
                .map(region -> region.label() + " " + typed(region))
                .collect(Collectors.joining("; "));
    }

    /** The day, which has been checked. */
    LocalDate day() {
        return LocalDate.parse(day.strip());
    }

    /** What is marked, which has been checked; 0 is no mark. */
    Map<Region, Integer> intensities() {
        var intensities = new LinkedHashMap<Region, Integer>();
        Region.ALL.forEach(region -> intensity(region).ifPresent(intensity -> {
            if (intensity >= Mark.LEAST) {
                intensities.put(region, intensity);
            }
        }));
        return intensities;
    }

    private OptionalInt intensity(Region region) {
        return Typed.whole(typed(region), 0, Mark.MOST);
    }

    private String typed(Region region) {
        return typed.getOrDefault(region, "");
    }

    @Override
    protected String fingerprint() {
        return digest(super.fingerprint()
                + Region.ALL.stream()
                        .map(region -> region.code() + "=" + typed(region))
                        .collect(Collectors.joining("\n")));
    }
}
