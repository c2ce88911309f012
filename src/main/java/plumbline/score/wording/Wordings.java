package plumbline.score.wording;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import plumbline.score.Instrument;

/** The wording that the current clinic may show. */
@ApplicationScoped
public class Wordings implements PanacheRepositoryBase<Wording, UUID> {

    /** What is shown of an instrument, if anything; one statement. */
    public Optional<Wording> of(Instrument instrument) {
        return find("instrument = ?1 order by enteredAt desc, id desc", instrument)
                .firstResultOptional()
                .filter(Wording::isShown);
    }

    /** The instruments that have wording to show; one statement. */
    public Set<Instrument> instruments() {
        return all().keySet();
    }

    /** What is shown of each instrument; one statement. */
    Map<Instrument, Wording> all() {
        var shown = new EnumMap<Instrument, Wording>(Instrument.class);
        list("order by enteredAt, id").forEach(wording -> shown.put(wording.instrument(), wording));
        shown.values().removeIf(wording -> !wording.isShown());
        return shown;
    }
}
