package plumbline.patient;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.page.Day;
import plumbline.page.Form;
import plumbline.page.Language;
import plumbline.page.Line;
import plumbline.page.OneOf;
import plumbline.page.Typed;
import plumbline.page.Violations;
import plumbline.page.Words;

/** What is typed to open an episode or to correct one. */
public class EpisodeForm extends Form {

    @RestForm
    @NotBlank(message = "{patient.complaint}") @Line(max = 200)
    public String complaint = "";

    @RestForm
    @NotBlank(message = "{patient.chooseOne}") @OneOf(ComplaintSide.class)
    public String complaintSide = "";

    @RestForm
    @Line(max = 10)
    public String onset = "";

    @RestForm
    @NotBlank(message = "{patient.day}") @Day
    public String openedOn = "";

    /** The version of the record that was shown; empty when opening one. */
    @RestForm
    public String version = "";

    /** An empty form for an episode opened on that day. */
    static EpisodeForm on(LocalDate day) {
        var form = new EpisodeForm();
        form.openedOn = day.toString();
        return form;
    }

    static EpisodeForm of(Episode episode) {
        var form = on(episode.openedOn());
        form.complaint = episode.complaint();
        form.complaintSide = episode.side().name();
        form.onset = episode.onset().map(Onset::typed).orElse("");
        form.version = Integer.toString(episode.version());
        return form;
    }

    /** Checks everything that needs no look at other episodes. */
    void check(Validator validator, Optional<LocalDate> born, LocalDate today, Violations violations) {
        check(validator, violations);
        var opened = Typed.day(openedOn);
        if (opened.isPresent() && opened.get().isAfter(today)) {
            violations.add("openedOn", Language.say("This day is in the future"));
        } else if (opened.isPresent() && born.isPresent() && opened.get().isBefore(born.get())) {
            violations.add("openedOn", Language.say("This day is before the birth date"));
        }
        if (!onset.isEmpty()) {
            checkOnset(opened, born, today, violations);
        }
    }

    private void checkOnset(
            Optional<LocalDate> opened, Optional<LocalDate> born, LocalDate today, Violations violations) {
        var began = Onset.parse(onset);
        if (began.isEmpty()) {
            violations.add("onset", Language.say("A day, month or year, such as 2024-03-12, 2024-03 or 2024"));
        } else if (began.get().from().isAfter(today)) {
            violations.add("onset", Language.say("The beginning is in the future"));
        } else if (opened.isPresent() && began.get().from().isAfter(opened.get())) {
            violations.add("onset", Language.say("The complaint began after the episode was opened"));
        } else if (born.isPresent() && began.get().latest().isBefore(born.get())) {
            violations.add("onset", Language.say("The complaint began before the birth date"));
        }
    }

    /** Checks that the episodes of a patient stay in the order in which they came. */
    void checkOrder(Optional<Episode> previous, Optional<Episode> next, Violations violations) {
        var opened = Typed.day(openedOn);
        previous.map(Episode::openedOn)
                .filter(day -> opened.isPresent() && opened.get().isBefore(day))
                .ifPresent(day -> violations.add(
                        "openedOn", Language.say("The episode before it was opened later, on %s", Words.inWords(day))));
        next.map(Episode::openedOn)
                .filter(day -> opened.isPresent() && opened.get().isAfter(day))
                .ifPresent(day -> violations.add(
                        "openedOn",
                        Language.say("The episode after it was opened earlier, on %s", Words.inWords(day))));
    }

    /** Whether the record is still as it was when the form was shown. */
    boolean shows(Episode episode) {
        return version.equals(Integer.toString(episode.version()));
    }

    public ComplaintSide[] complaintSides() {
        return ComplaintSide.values();
    }

    ComplaintSide complaintSide() {
        return ComplaintSide.valueOf(complaintSide);
    }

    Optional<Onset> onset() {
        return Onset.parse(onset);
    }

    LocalDate openedOn() {
        return LocalDate.parse(openedOn);
    }
}
