package plumbline.patient;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import plumbline.tenancy.ClinicRecord;

/**
 * A person this clinic looks after, with the episodes that brought them here. An episode opened later comes after, and whatever
 * happened on a day belongs to the episode of that day.
 */
@Entity
public class Patient extends ClinicRecord {

    @Version
    private int version;

    private String recordNumber;
    private String givenName;
    private String familyName;
    private LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    private String phone;
    private String email;

    private @Nullable String responsible;

    @Formula("(select m.name from staff_member m where m.clinic_id = clinic_id and m.subject = responsible)")
    private @Nullable String responsibleName;

    @Column(name = "search_text")
    private String searchText;

    /** What closed the record; null while it is open. */
    private @Nullable UUID archivalId;

    /** The record in which everything of this one is found since the two were merged. */
    @Column(insertable = false, updatable = false)
    private @Nullable UUID mergedInto;

    @OneToMany(mappedBy = "patient", cascade = CascadeType.PERSIST)
    @OrderBy("openedOn, id")
    private List<Episode> episodes = new ArrayList<>();

    /** Takes everything the form says; the form has been checked. */
    void takeFrom(PatientForm form) {
        recordNumber = form.recordNumber;
        givenName = form.givenName;
        familyName = form.familyName;
        birthDate = form.birthDate();
        sex = form.sex();
        phone = form.phone;
        email = form.email;
        responsible = form.responsible.isEmpty() ? null : form.responsible;
        searchText = SearchText.of(this);
    }

    public int version() {
        return version;
    }

    public String recordNumber() {
        return recordNumber;
    }

    public String givenName() {
        return givenName;
    }

    public String familyName() {
        return familyName;
    }

    public String name() {
        return givenName + " " + familyName;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    /** Whole years on that day. */
    public int ageOn(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }

    public Sex sex() {
        return sex;
    }

    public String phone() {
        return phone;
    }

    public String email() {
        return email;
    }

    /** The subject of the member of staff who looks after this patient; empty until someone does. */
    Optional<String> responsible() {
        return Optional.ofNullable(responsible);
    }

    /** Their name. */
    public Optional<String> responsibleName() {
        return Optional.ofNullable(responsibleName);
    }

    /** Whoever examines a patient first looks after them until someone else does. */
    public void examinedBy(String subject) {
        if (responsible == null) {
            responsible = subject;
        }
    }

    /** Whether the record is closed: it is read, and nothing is entered. */
    public boolean isArchived() {
        return archivalId != null;
    }

    public void archive(UUID archivalId) {
        this.archivalId = archivalId;
    }

    public void restore() {
        archivalId = null;
    }

    /** Opens another episode, from now on the current one; the form has been checked. */
    void open(EpisodeForm form) {
        episodes.add(new Episode(this, form));
    }

    /** In the order in which they were opened, at least one. */
    public List<Episode> episodes() {
        return Collections.unmodifiableList(episodes);
    }

    /** The one opened last. */
    public Episode currentEpisode() {
        return episodes.getLast();
    }

    public boolean hasEarlierEpisodes() {
        return episodes.size() > 1;
    }

    /** All but the current one, the latest first. */
    public List<Episode> earlierEpisodes() {
        return episodes.subList(0, episodes.size() - 1).reversed();
    }

    public Optional<Episode> episode(UUID episodeId) {
        return episodes.stream()
                .filter(episode -> episode.id().equals(episodeId))
                .findFirst();
    }

    /** What a day belongs to: the latest episode opened by then, or the first of all. */
    public Episode episodeOn(LocalDate day) {
        return episodes.reversed().stream()
                .filter(episode -> !episode.openedOn().isAfter(day))
                .findFirst()
                .orElse(episodes.getFirst());
    }

    Optional<Episode> before(Episode episode) {
        var place = episodes.indexOf(episode);
        return place > 0 ? Optional.of(episodes.get(place - 1)) : Optional.empty();
    }

    Optional<Episode> after(Episode episode) {
        var place = episodes.indexOf(episode) + 1;
        return place < episodes.size() ? Optional.of(episodes.get(place)) : Optional.empty();
    }
}
