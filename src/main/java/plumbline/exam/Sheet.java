package plumbline.exam;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.page.Violations;
import plumbline.patient.Patient;

/**
 * An exam as it stands on the page: what is typed, what is saved, and what the last signed exam said.
 *
 * @param stale whether someone else has saved meanwhile, so that nothing of what is typed was saved
 */
record Sheet(
        Patient patient, Exam exam, ExamForm form, @Nullable Exam last, Violations violations, boolean stale) {

    /** A part of the form, such as "Posture, 7 of 12". */
    record Part(String id, String title, String progress) {}

    /** The address below the clinic's own. */
    public String path() {
        return "/patients/" + patient.id() + "/exams/" + exam.id();
    }

    /** Whether all that is typed was saved. */
    boolean isKept() {
        return !isRefused() && violations.isEmpty();
    }

    /** Whether nothing of what is typed was saved. */
    boolean isRefused() {
        return stale || exam.isSigned();
    }

    /** Whether the exam was signed with exactly these values before: the same button pressed twice. */
    boolean isSignedAsTyped() {
        return exam.isSigned() && form.differences(exam).isEmpty();
    }

    public Side[] sides() {
        return Side.values();
    }

    public Criterion[] criteria() {
        return Criterion.values();
    }

    public Pain[] pains() {
        return Pain.values();
    }

    public WearZone[] allZones() {
        return WearZone.values();
    }

    /** As they lie before the eye. */
    public List<WearZone> zones(Side side) {
        return WearZone.laidOut(side);
    }

    public Rating rating(Side side, Finding finding) {
        var field = new Field(side, finding);
        return new Rating(
                field,
                form.typed(field),
                last == null ? "" : last.foot(side).typed(finding),
                violations.of(field.name()));
    }

    public Foot foot(Side side) {
        return form.foot(side);
    }

    public Optional<Asymmetry> asymmetry() {
        return Asymmetry.of(foot(Side.LEFT), foot(Side.RIGHT));
    }

    /** The parts of the form with how much of each has an answer. */
    public List<Part> parts() {
        return List.of(
                new Part("posture", "Posture", progress(criteria())),
                new Part("pain", "Pain", progress(pains())),
                new Part("wear", "Shoe wear", progress(allZones())),
                new Part("remarks", "Note", ""));
    }

    private String progress(Finding[] findings) {
        var typed = Arrays.stream(findings)
                .flatMap(finding -> Arrays.stream(Side.values()).map(side -> new Field(side, finding)))
                .map(form::typed)
                .toList();
        return typed.stream().filter(text -> !text.isEmpty()).count() + " of " + typed.size();
    }

    /** The names of all fields that can have a message beside them. */
    public Collection<String> fields() {
        return Stream.concat(Stream.of("examinedOn", "note"), Field.ALL.stream().map(Field::name))
                .toList();
    }
}
