package plumbline.tenancy;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import plumbline.page.Language;

/**
 * What one person is to one clinic: proven by the token and by an active row in the clinic's own directory.
 *
 * @param language the one this person reads here
 * @param records the patients whose portal this person may use at the clinic; empty for most staff
 */
public record Membership(Clinic clinic, boolean staff, Set<String> roles, List<UUID> records, Language language) {

    /**
     * The clinic as every page needs it.
     *
     * @param zone decides what "today" is
     * @param language of who has chosen none
     * @param languages those its people may choose from
     */
    public record Clinic(
            UUID id, String alias, String name, ZoneId zone, Language language, List<Language> languages) {}

    Membership in(ZoneId zone) {
        return new Membership(
                new Clinic(clinic.id, clinic.alias, clinic.name, zone, clinic.language, clinic.languages),
                staff,
                roles,
                records,
                language);
    }
}
