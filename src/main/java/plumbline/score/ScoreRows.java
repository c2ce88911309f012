package plumbline.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import plumbline.imports.Importable;
import plumbline.page.Language;

/** Scores as rows of a file: one value a scale and day, which stands at noon. */
@ApplicationScoped
class ScoreRows implements Importable {

    private final Scores scores;
    private final Event<ScoresChanged> changed;

    ScoreRows(Scores scores, Event<ScoresChanged> changed) {
        this.scores = scores;
        this.changed = changed;
    }

    @Override
    public String kind() {
        return "scores";
    }

    @Override
    public String label() {
        return Language.say("Scores");
    }

    @Override
    public List<String> columns() {
        return List.of("scale", "value");
    }

    /** Files from before there were scales beside the pain items say "item". */
    @Override
    public String column(String name) {
        return name.equals("item") ? "scale" : name;
    }

    @Override
    public String inWords() {
        return Language.say("One reading a row: the day, the scale, and its value; one value a day and scale.");
    }

    @Override
    public List<String> example() {
        return List.of("2024-03-12,back-average,7", "2024-03-12,foot-left,3");
    }

    @Override
    public Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        for (var scale : Scale.values()) {
            words.put(
                    scale.code(),
                    scale.label() + ", " + scale.recall() + ": " + scale.range().asks());
        }
        return words;
    }

    @Override
    public void alone() {
        scores.clinicAlone();
    }

    @Override
    public Optional<Reading> read(List<String> cells, BiConsumer<String, String> problem) {
        var scale = Scale.coded(cells.get(0).strip());
        if (scale.isEmpty()) {
            problem.accept(cells.get(0), Language.say("Unknown scale"));
            return Optional.empty();
        }
        var range = scale.get().range();
        var value = range.read(cells.get(1));
        if (value.isEmpty()) {
            problem.accept(cells.get(1), Language.say("Not %s", range.asks()));
            return Optional.empty();
        }
        return Optional.of(new Reading(scale.get().name(), "", value.getAsDouble()));
    }

    /** One look-up in the index of a series for each row ({@code offset 0} keeps it so), however many scores there are. */
    @Override
    public String kept() {
        return """
                select r.line, s.value
                  from import_row r
                  join clinic c on c.id = app_clinic()
                 cross join lateral (
                       select value from score
                        where clinic_id = app_clinic() and patient_id = r.patient_id and scale = r.series and retraction_id is null
                          and at >= r.day::timestamp at time zone c.zone and at < (r.day + 1)::timestamp at time zone c.zone
                       offset 0) s""";
    }

    @Override
    public String add() {
        return """
                insert into score (id, patient_id, episode_id, scale, at, value, entered_via)
                select uuidv7(), r.patient_id, r.episode_id, r.series, (r.day + time '12:00') at time zone c.zone, r.value, 'IMPORT'
                  from import_row r join clinic c on c.id = app_clinic()
                 where not exists (select from import_kept k where k.line = r.line)
                 order by r.patient_id, r.series, r.day
                on conflict do nothing""";
    }

    @Override
    public void added(Set<UUID> patients) {
        changed.fire(new ScoresChanged(patients));
    }
}
