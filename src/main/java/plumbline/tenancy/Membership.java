package plumbline.tenancy;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What one person is to one clinic: proven by the token and by an active row in the clinic's own directory.
 *
 * @param records the patients whose portal this person may use at the clinic; empty for most staff
 */
public record Membership(Clinic clinic, boolean staff, Set<String> roles, List<UUID> records) {

    /** The clinic as every page needs it. The zone decides what "today" is. */
    public record Clinic(UUID id, String alias, String name, ZoneId zone) {}
}
