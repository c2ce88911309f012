package plumbline.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        "2020-01-01, back",
        "2026-03-01, back",
        "2026-03-02, back",
        "2026-03-03, back",
        "2026-03-04, heel",
        "2026-03-05, hip",
        "2030-01-01, hip",
    })
    void aDayBelongsToTheLatestEpisodeOpenedByThenOrToTheFirst(LocalDate day, String complaint) {
        var patient = with("back", MONDAY, "heel", MONDAY.plusDays(2), "hip", MONDAY.plusDays(3));

        assertThat(patient.episodeOn(day).complaint()).isEqualTo(complaint);
    }

    @Test
    void ofTwoOpenedOnOneDayTheLaterHasIt() {
        var patient = with("back", MONDAY, "heel", MONDAY);

        assertThat(patient.episodeOn(MONDAY).complaint()).isEqualTo("heel");
        assertThat(patient.episodeOn(MONDAY.minusDays(1)).complaint()).isEqualTo("back");
    }

    @Test
    void theOneOpenedLastIsCurrentAndTheOthersAreEarlier() {
        var patient = with("back", MONDAY, "heel", MONDAY.plusDays(2), "hip", MONDAY.plusDays(3));

        assertThat(patient.currentEpisode().complaint()).isEqualTo("hip");
        assertThat(patient.earlierEpisodes()).extracting(Episode::complaint).containsExactly("heel", "back");
    }

    @ParameterizedTest
    @CsvSource({
        "Low back pain, CENTRAL, '', Low back pain",
        "Low back pain, LEFT, 2024-03, 'Low back pain, left, since March 2024'",
        "Heel pain, BOTH, 2024, 'Heel pain, both sides, since 2024'",
    })
    void anEpisodeIsSaidInWords(String complaint, ComplaintSide side, String onset, String words) {
        var form = EpisodeForm.on(MONDAY);
        form.complaint = complaint;
        form.complaintSide = side.name();
        form.onset = onset;

        assertThat(new Episode(new Patient(), form).inWords()).isEqualTo(words);
    }

    private static Patient with(Object... complaintsAndDays) {
        var patient = new Patient();
        for (int i = 0; i < complaintsAndDays.length; i += 2) {
            var form = EpisodeForm.on((LocalDate) complaintsAndDays[i + 1]);
            form.complaint = (String) complaintsAndDays[i];
            form.complaintSide = ComplaintSide.LEFT.name();
            patient.open(form);
        }
        return patient;
    }
}
