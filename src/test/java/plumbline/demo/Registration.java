package plumbline.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import plumbline.demo.Names.Name;
import plumbline.exam.derived.Person;
import plumbline.patient.FoundBy;

/**
 * Who somebody is.
 *
 * @param portal for those who have an account
 */
record Registration(
        UUID id,
        String recordNumber,
        Name name,
        LocalDate birthDate,
        String phone,
        String email,
        DemoPerson by,
        Instant at,
        Optional<PortalAccount> portal) {

    /** @param subject of whoever signs in with it */
    record PortalAccount(UUID id, String subject) {}

    /** As an exam of that day knows them. */
    Person asOf(LocalDate day) {
        return new Person(Period.between(birthDate, day).getYears(), name.sex());
    }

    /** @param responsible whoever examined them first */
    Stream<Row> rows(Optional<DemoPerson> responsible) {
        var patient = Row.of("patient", id)
                .with("record_number", recordNumber)
                .with("given_name", name.given())
                .with("family_name", name.family())
                .with("birth_date", birthDate)
                .with("sex", name.sex())
                .with("phone", phone)
                .with("email", email)
                .with("search_text", FoundBy.text(name.given(), name.family(), recordNumber, birthDate))
                .with("responsible", responsible.orElse(null))
                .with("registered_by", by)
                .with("registered_at", at);
        return Stream.concat(Stream.of(patient), portal.stream().map(this::row));
    }

    private Row row(PortalAccount account) {
        return Row.of("portal_account", account.id)
                .with("patient_id", id)
                .with("subject", account.subject)
                .with("linked_at", at)
                .with("settled", true);
    }
}
