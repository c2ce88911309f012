package plumbline.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.tenancy.ClinicRecord;

/** A person this clinic looks after. */
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
    private String complaint;

    @Enumerated(EnumType.STRING)
    private ComplaintSide complaintSide;

    @Embedded
    private @Nullable Onset onset;

    @Column(name = "search_text")
    private String searchText;

    /** Takes everything the form says; the form has been checked. */
    void takeFrom(PatientForm form) {
        recordNumber = form.recordNumber;
        givenName = form.givenName;
        familyName = form.familyName;
        birthDate = form.birthDate();
        sex = form.sex();
        phone = form.phone;
        email = form.email;
        complaint = form.complaint;
        complaintSide = form.complaintSide();
        onset = form.onset().orElse(null);
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

    public String complaint() {
        return complaint;
    }

    public ComplaintSide complaintSide() {
        return complaintSide;
    }

    public Optional<Onset> onset() {
        return Optional.ofNullable(onset);
    }

    /** Low back pain, left, since March 2024 */
    public String complaintInWords() {
        var side = complaintSide == ComplaintSide.CENTRAL
                ? ""
                : ", " + complaintSide.label().toLowerCase(Locale.ROOT);
        return complaint
                + side
                + onset().map(began -> ", since " + began.inWords()).orElse("");
    }
}
