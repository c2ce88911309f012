package plumbline.score.drawing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import plumbline.page.Listing;
import plumbline.patient.Retractable;
import plumbline.score.Reading;
import plumbline.score.Scale;
import plumbline.score.Sparkline;
import plumbline.tenancy.Caller;

/** The pain drawings of the current clinic's patients. */
@ApplicationScoped
public class PainDrawings implements PanacheRepositoryBase<PainDrawing, UUID>, Retractable<PainDrawing> {

    private static final String NEWEST_FIRST = " order by d.day desc, d.enteredAt desc, d.id desc";
    private static final int ON_A_LINE = 60;

    /** How strong pain is in a drawing reads as it does in a score. */
    private static final Scale OUT_OF_TEN = Scale.BACK_NOW;

    private final Caller caller;

    PainDrawings(Caller caller) {
        this.caller = caller;
    }

    /** Keeps what is drawn; the form has been checked. */
    public PainDrawing draw(UUID patientId, DrawingForm form) {
        var drawing = new PainDrawing(patientId, form.day(), form.intensities());
        persist(drawing);
        return drawing;
    }

    /** Everything drawn, newest first, with what was entered in error and why; two statements. */
    Listing<PainDrawing> history(UUID patientId, int page) {
        var drawings = Listing.of(find("from PainDrawing d where d.patientId = ?1" + NEWEST_FIRST, patientId), page);
        // Apart, because what is fetched with its rows cannot be cut into pages by the database.
        list("from PainDrawing d left join fetch d.marks left join fetch d.retraction where d in ?1", drawings.rows());
        return drawings;
    }

    /** The last drawings that count, newest first, each with its marks; one statement. */
    public List<PainDrawing> last(int count, UUID patientId) {
        return list("""
                from PainDrawing d left join fetch d.marks where d.id in (
                  select d.id from PainDrawing d where d.patientId = ?1 and d.retraction is null
                   order by d.day desc, d.enteredAt desc, d.id desc limit ?2)""" + NEWEST_FIRST, patientId, count);
    }

    /** The strongest pain of each area in the last drawings, as a line of its own; one statement. */
    Map<Area, Sparkline> lines(UUID patientId) {
        var drawings = last(ON_A_LINE, patientId).reversed();
        var lines = new EnumMap<Area, Sparkline>(Area.class);
        Arrays.stream(Area.values()).filter(area -> area != Area.ELSEWHERE).forEach(area -> Sparkline.of(
                        OUT_OF_TEN,
                        drawings.stream()
                                .map(drawing -> new Reading(drawing.at(caller.zone()), drawing.strongest(area)))
                                .toList(),
                        caller.zone())
                .ifPresent(line -> lines.put(area, line)));
        return lines;
    }

    @Override
    public String kind() {
        return "drawing";
    }

    @Override
    public Optional<PainDrawing> find(UUID patientId, UUID entryId) {
        return find("patientId = ?1 and id = ?2", patientId, entryId).firstResultOptional();
    }

    @Override
    public String page(PainDrawing drawing) {
        return "/scores/drawings";
    }
}
