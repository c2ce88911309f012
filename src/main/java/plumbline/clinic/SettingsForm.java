package plumbline.clinic;

import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Language;
import plumbline.page.Line;
import plumbline.page.Typed;
import plumbline.page.Violations;
import plumbline.tenancy.Membership;

/** What is typed to say how a clinic works, besides what it is called. */
public class SettingsForm extends ClinicForm {

    private static final Pattern COMMA = Pattern.compile("\\s*[,;]\\s*|\\s+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}([.,]\\d)?");
    private static final int MOST_REVIEWS = 10;
    private static final int LAST_WEEK = 260;
    private static final double LEAST_POINTS = 0.5;
    private static final double MOST_POINTS = 9;
    private static final int MOST_PERCENT = 90;
    private static final double PERCENT = 100;

    @RestForm
    public String reviewWeeks = "";

    /** "own" where the clinic goes by limits of its own. */
    @RestForm
    public String whose = "";

    @RestForm
    public String painPoints = "";

    @RestForm
    public String painShare = "";

    @RestForm
    public String painDetectable = "";

    @RestForm
    @Line(max = 400)
    public String limitsNote = "";

    @RestForm
    public String careRelation = "";

    @RestForm
    @Line(max = 400, breaks = true)
    public String greeting = "";

    @RestForm
    @Line(max = 400, breaks = true)
    public String contact = "";

    @RestForm
    @Line(max = 400, breaks = true)
    public String hours = "";

    /** The version that was shown; empty where nothing was kept yet. */
    @RestForm
    public String version = "";

    static SettingsForm of(Membership.Clinic clinic, Setting setting) {
        var form = new SettingsForm();
        form.name = clinic.name();
        form.zone = clinic.zone().getId();
        form.en = ticked(clinic, Language.ENGLISH);
        form.es = ticked(clinic, Language.SPANISH);
        form.de = ticked(clinic, Language.GERMAN);
        form.fr = ticked(clinic, Language.FRENCH);
        form.language = clinic.language().tag();
        form.reviewWeeks = setting.reviewWeeks().stream().map(Object::toString).collect(Collectors.joining(", "));
        form.whose = setting.painLimits().isPresent() ? "own" : "published";
        setting.painLimits().ifPresent(limits -> {
            form.painPoints = words(limits.points());
            form.painShare = words(limits.share() * PERCENT);
            form.painDetectable = words(limits.detectable());
            form.limitsNote = limits.note();
        });
        form.careRelation = setting.careRelation() ? "yes" : "";
        form.retentionYears = Integer.toString(setting.retentionYears());
        form.greeting = setting.greeting();
        form.contact = setting.contact();
        form.hours = setting.hours();
        form.version = setting.version();
        return form;
    }

    private static String ticked(Membership.Clinic clinic, Language language) {
        return clinic.languages().contains(language) ? "yes" : "";
    }

    private static String words(double number) {
        return number == Math.rint(number) ? Long.toString(Math.round(number)) : Double.toString(number);
    }

    @Override
    public void check(Validator validator, Violations violations) {
        super.check(validator, violations);
        var say = Language.say(SettingsMessages.class);
        if (typedWeeks().isEmpty()) {
            violations.add("reviewWeeks", say.enterWeeks(MOST_REVIEWS, LAST_WEEK));
        }
        if (isOwn()) {
            checkLimits(say, violations);
        }
    }

    private void checkLimits(SettingsMessages say, Violations violations) {
        if (number(painPoints, LEAST_POINTS, MOST_POINTS).isEmpty()) {
            violations.add("painPoints", say.enterPoints());
        }
        if (Typed.whole(painShare, 0, MOST_PERCENT).isEmpty()) {
            violations.add("painShare", say.enterShare());
        }
        if (number(painDetectable, LEAST_POINTS, MOST_POINTS).isEmpty()) {
            violations.add("painDetectable", say.enterPoints());
        }
        if (limitsNote.isEmpty()) {
            violations.add("limitsNote", say.enterWhy());
        }
    }

    /** Whether what was shown is still what is kept. */
    boolean shows(Setting setting) {
        return version.equals(setting.version());
    }

    public boolean isOwn() {
        return whose.equals("own");
    }

    public boolean isCareRelation() {
        return careRelation.equals("yes");
    }

    /** What {@link #check} has found to be right: in ascending order, each once. */
    List<Integer> weeks() {
        return typedWeeks().orElseThrow();
    }

    private Optional<List<Integer>> typedWeeks() {
        var parts =
                COMMA.splitAsStream(reviewWeeks).filter(part -> !part.isEmpty()).toList();
        var weeks = parts.stream()
                .flatMap(part -> Typed.whole(part, 1, LAST_WEEK).stream().boxed())
                .distinct()
                .sorted()
                .toList();
        return parts.isEmpty() || weeks.size() < parts.size() || weeks.size() > MOST_REVIEWS
                ? Optional.empty()
                : Optional.of(weeks);
    }

    Optional<PainLimits> limits() {
        return isOwn()
                ? Optional.of(new PainLimits(
                        number(painPoints, LEAST_POINTS, MOST_POINTS).orElseThrow(),
                        Typed.whole(painShare, 0, MOST_PERCENT).orElseThrow() / PERCENT,
                        number(painDetectable, LEAST_POINTS, MOST_POINTS).orElseThrow(),
                        limitsNote))
                : Optional.empty();
    }

    private static OptionalDouble number(String typed, double least, double most) {
        var number = NUMBER.matcher(typed).matches() ? Double.parseDouble(typed.replace(',', '.')) : Double.NaN;
        return least <= number && number <= most ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    /** The names of the fields in which it differs, as they may stand in a log. */
    String changedFrom(SettingsForm before) {
        return Stream.of(
                        changed("name", name, before.name),
                        changed("zone", zone, before.zone),
                        changed("languages", offered(), before.offered()),
                        changed("language", language, before.language),
                        changed("reviewWeeks", weeks(), before.weeks()),
                        changed("limits", limits(), before.limits()),
                        changed("careRelation", isCareRelation(), before.isCareRelation()),
                        changed("retentionYears", years(), before.years()),
                        changed(
                                "portalTexts",
                                Arrays.asList(greeting, contact, hours),
                                Arrays.asList(before.greeting, before.contact, before.hours)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> changed(String field, Object now, Object before) {
        return now.equals(before) ? Optional.empty() : Optional.of(field);
    }
}
