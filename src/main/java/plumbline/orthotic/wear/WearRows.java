package plumbline.orthotic.wear;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import plumbline.exam.finding.Side;
import plumbline.imports.Importable;
import plumbline.page.Language;

/** Hours of wear as rows of a file. They belong to the device that was worn on that foot on that day, if it was but one. */
@ApplicationScoped
class WearRows implements Importable {

    /** The devices of each row; more or less than one, and nobody knows which was meant. */
    private static final String DEVICES = """
            (select r.line, d.orthosis_id
               from import_row r
               join (select t.patient_id, t.orthosis_id, t.from_day, t.until_day, o.side
                       from worn_times(array(select distinct patient_id from import_row where patient_id is not null)) t
                       join orthosis o on o.clinic_id = app_clinic() and o.id = t.orthosis_id) d
                 on d.patient_id = r.patient_id and d.side in (r.series, 'BOTH')
                and r.day >= d.from_day and (d.until_day is null or r.day < d.until_day))""";

    private final WearLog log;

    WearRows(WearLog log) {
        this.log = log;
    }

    @Override
    public String kind() {
        return "wear";
    }

    @Override
    public String label() {
        return Language.say("Hours of wear");
    }

    @Override
    public Set<String> roles() {
        return Set.of("clinician");
    }

    @Override
    public List<String> columns() {
        return List.of("side", "hours", "source");
    }

    @Override
    public String inWords() {
        return Language.say("One foot and day a row: for how many hours its device was worn, and how that is known.");
    }

    @Override
    public List<String> example() {
        return List.of("2024-03-12,left,7.5,diary", "2024-03-12,right,7.5,diary");
    }

    @Override
    public Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        Side.FEET.forEach(side -> words.put(side.word(), Language.say("Foot, %s", side.inWords())));
        words.put("hours", Hours.asks());
        Stream.of(WearSource.values())
                .forEach(source -> words.put(source.code(), Language.say("Source: %s", source.label())));
        return words;
    }

    @Override
    public void alone() {
        log.clinicAlone();
    }

    @Override
    public Optional<Reading> read(List<String> cells, BiConsumer<String, String> problem) {
        var side = Side.FEET.stream()
                .filter(foot -> foot.word().equalsIgnoreCase(cells.get(0).strip()))
                .findFirst();
        var hours = Hours.read(cells.get(1));
        var source = Stream.of(WearSource.values())
                .filter(one -> one.code().equalsIgnoreCase(cells.get(2).strip()))
                .findFirst();
        if (side.isEmpty()) {
            problem.accept(cells.get(0), Language.say("Neither left nor right"));
        }
        if (hours.isEmpty()) {
            problem.accept(cells.get(1), Hours.asks());
        }
        if (source.isEmpty()) {
            problem.accept(cells.get(2), Language.say("Neither diary, sensor nor estimate"));
        }
        return side.isEmpty() || hours.isEmpty() || source.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reading(
                        side.get().name(), source.get().name(), hours.get().doubleValue()));
    }

    @Override
    public String refused() {
        return """
                select r.line, case when count(d.line) = 0 then 'No device was worn on that foot on that day'
                                    else 'Several devices were worn on that foot on that day' end as reason
                  from import_row r left join %s d on d.line = r.line
                 where r.patient_id is not null
                 group by r.line having count(d.line) <> 1""".formatted(DEVICES);
    }

    @Override
    public String kept() {
        return """
                select d.line, w.hours
                  from import_row r
                  join %s d on d.line = r.line
                 cross join lateral (
                       select hours from wear
                        where clinic_id = app_clinic() and patient_id = r.patient_id and orthosis_id = d.orthosis_id
                          and day = r.day and side = r.series and retraction_id is null
                       offset 0) w""".formatted(DEVICES);
    }

    @Override
    public String add() {
        return """
                insert into wear (id, patient_id, orthosis_id, day, side, hours, source, entered_via)
                select uuidv7(), r.patient_id, d.orthosis_id, r.day, r.series, r.value::numeric, r.source, 'IMPORT'
                  from import_row r join %s d on d.line = r.line
                 where not exists (select from import_kept k where k.line = r.line)
                 order by r.patient_id, r.day, r.series
                on conflict do nothing""".formatted(DEVICES);
    }

    /** Nothing is worked out from wear beforehand. */
    @Override
    public void added(Set<UUID> patients) {}
}
