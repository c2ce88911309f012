package plumbline.patient;

import java.time.LocalDate;

/** What the registry finds a patient by, for rows that are written without it. */
public final class FoundBy {

    private FoundBy() {}

    /** The search text that the registry itself would store for this person. */
    public static String text(String givenName, String familyName, String recordNumber, LocalDate birthDate) {
        var form = new PatientForm();
        form.givenName = givenName;
        form.familyName = familyName;
        form.recordNumber = recordNumber;
        form.birthDate = birthDate.toString();
        form.sex = Sex.UNKNOWN.name();
        var patient = new Patient();
        patient.takeFrom(form);
        return SearchText.of(patient);
    }
}
