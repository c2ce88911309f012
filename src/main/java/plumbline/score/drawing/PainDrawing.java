package plumbline.score.drawing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import plumbline.page.Language;
import plumbline.page.Words;
import plumbline.patient.ChartEntry;

/** Where it hurt on one day, which may have several. Without a mark it says that nothing hurt. */
@Entity
@DynamicUpdate
public class PainDrawing extends ChartEntry {

    private static final Comparator<Mark> STRONGEST_FIRST = Comparator.comparingInt(Mark::intensity)
            .reversed()
            .thenComparing(Mark::place)
            .thenComparing(Mark::side);

    private LocalDate day;

    @ElementCollection
    @CollectionTable(name = "pain_mark", joinColumns = @JoinColumn(name = "drawing_id"))
    private Set<Mark> marks = new HashSet<>();

    protected PainDrawing() {}

    PainDrawing(UUID patientId, LocalDate day, Map<Region, Integer> intensities) {
        super(patientId);
        this.day = day;
        intensities.forEach(
                (region, intensity) -> marks.add(new Mark(patientId, region.place(), region.side(), intensity)));
    }

    public LocalDate day() {
        return day;
    }

    /** When it was drawn; what is entered later stands at noon of its day. */
    Instant at(ZoneId zone) {
        return isTimed(zone)
                ? enteredAt()
                : day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    }

    /** Whether the time of its entry is that of the drawing too. */
    public boolean isTimed(ZoneId zone) {
        return day.equals(enteredAt().atZone(zone).toLocalDate());
    }

    /** The strongest first. */
    public List<Mark> marks() {
        return marks.stream().sorted(STRONGEST_FIRST).toList();
    }

    public List<View> views() {
        return List.of(View.values());
    }

    /** What is marked in one figure. */
    public List<Painted> painted(View view) {
        return marks().stream()
                .filter(mark -> mark.place().view() == view)
                .map(mark -> new Painted(mark.region(), Integer.toString(mark.intensity())))
                .toList();
    }

    /** How strong it is where it is strongest within an area; 0 where nothing is marked in it. */
    public int strongest(Area area) {
        return marks.stream()
                .filter(mark -> mark.place().area() == area)
                .mapToInt(Mark::intensity)
                .max()
                .orElse(0);
    }

    /** Low back, left 6; Calf, right 3 */
    public String marksInWords() {
        return marks.isEmpty()
                ? Language.say("No pain anywhere")
                : marks().stream()
                        .map(mark -> mark.region().label() + " " + mark.intensity())
                        .collect(Collectors.joining("; "));
    }

    @Override
    public String inWords() {
        return Language.say("Pain drawing of %s", Words.inWords(day));
    }
}
