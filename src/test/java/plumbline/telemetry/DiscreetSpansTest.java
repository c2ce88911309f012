package plumbline.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscreetSpansTest {

    @ParameterizedTest
    @CsvSource({
        "https://id.example/users?email=margit@mail.example, https://id.example/users",
        "/join/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/account, /join/…/account",
        "/c/northside/patients/0190c000-0000-7000-8000-000000000001/exams, /c/northside/patients/0190c000-0000-7000-8000-000000000001/exams"
    })
    void anAddressLosesWhatMayBeAboutSomebodyAndKeepsItsIds(String address, String kept) {
        assertThat(DiscreetSpans.discreet(address)).isEqualTo(kept);
    }
}
