package plumbline.clinic;

import jakarta.validation.Validator;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Form;
import plumbline.page.Language;
import plumbline.page.Line;
import plumbline.page.Typed;
import plumbline.page.Violations;

/** What is typed to say what a clinic is called, where it is, in which languages it is read, and how long it keeps its records. */
public abstract class ClinicForm extends Form {

    private static final int FEWEST_YEARS = 5;
    private static final int MOST_YEARS = 50;

    @RestForm
    @Line(max = 120)
    public String name = "";

    @RestForm
    public String zone = "";

    /** "yes" for each language that is offered. */
    @RestForm
    public String en = "";

    @RestForm
    public String es = "";

    @RestForm
    public String de = "";

    @RestForm
    public String fr = "";

    @RestForm
    public String language = "";

    @RestForm
    public String retentionYears = "";

    @Override
    public void check(Validator validator, Violations violations) {
        super.check(validator, violations);
        var say = Language.say(SettingsMessages.class);
        if (name.isEmpty()) {
            violations.add("name", say.enterName());
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            violations.add("zone", say.enterZone());
        }
        if (offered().isEmpty()) {
            violations.add("en", say.chooseLanguages());
        } else if (Language.of(language).filter(offered()::contains).isEmpty()) {
            violations.add("language", say.chooseLanguage());
        }
        if (Typed.whole(retentionYears, FEWEST_YEARS, MOST_YEARS).isEmpty()) {
            violations.add("retentionYears", say.enterYears(FEWEST_YEARS, MOST_YEARS));
        }
    }

    public boolean isOffered(Language one) {
        var ticked =
                switch (one) {
                    case ENGLISH -> en;
                    case SPANISH -> es;
                    case GERMAN -> de;
                    case FRENCH -> fr;
                };
        return ticked.equals("yes");
    }

    List<Language> offered() {
        return Language.all().stream().filter(this::isOffered).toList();
    }

    int years() {
        return Typed.whole(retentionYears, FEWEST_YEARS, MOST_YEARS).orElseThrow();
    }

    /** Every region there is, such as Europe/Oslo. */
    public List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> Stream.of(
                                "Africa/",
                                "America/",
                                "Antarctica/",
                                "Asia/",
                                "Atlantic/",
                                "Australia/",
                                "Europe/",
                                "Indian/",
                                "Pacific/")
                        .anyMatch(id::startsWith))
                .sorted()
                .toList();
    }
}
