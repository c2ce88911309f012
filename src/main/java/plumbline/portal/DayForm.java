package plumbline.portal;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Whole;
import plumbline.score.Instrument;
import plumbline.score.Scale;
import plumbline.score.ScoreForm;

/**
 * What a patient taps about a day: their pain, and for how long each device was worn; and of yesterday what nobody has said yet.
 * The fields about wear are as many as there are devices, and so no Java fields.
 */
public class DayForm extends ScoreForm {

    /** Every field about wear begins with this. */
    static final String WORN = "worn-";

    private static final List<Scale> PAIN_TODAY =
            List.of(Scale.BACK_AVERAGE, Scale.BACK_WORST, Scale.LEG, Scale.FOOT_LEFT, Scale.FOOT_RIGHT);

    @RestForm
    @Whole(min = 0, max = 10)
    public String backYesterday = "";

    private final Map<String, String> worn = new TreeMap<>();

    /** An empty form; of all kinds of pain it asks those that a patient is asked about every day. */
    static DayForm on(LocalDate today) {
        var form = new DayForm();
        form.day = today.toString();
        form.instrument = Instrument.PAIN.code();
        return form.asksAboutToday();
    }

    /** The first kind of pain is the one that must be answered. */
    private DayForm asksAboutToday() {
        asking(PAIN_TODAY, Set.of(Scale.BACK_AVERAGE));
        return this;
    }

    @Override
    public DayForm take(MultivaluedMap<String, String> sent) {
        if (instrument() == Instrument.PAIN) {
            asksAboutToday();
        }
        super.take(sent);
        sent.forEach((field, values) -> {
            if (field.startsWith(WORN) && !values.isEmpty()) {
                worn.put(
                        field, Objects.requireNonNullElse(values.getFirst(), "").strip());
            }
        });
        return this;
    }

    /** What is chosen in a field about wear; empty where nothing is. */
    String worn(String field) {
        return worn.getOrDefault(field, "");
    }

    @Override
    protected String fingerprint() {
        return digest(super.fingerprint() + worn);
    }
}
