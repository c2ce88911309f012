package plumbline.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;
import plumbline.page.Language;

/** What the table of clinics says of one. */
final class ClinicRow {

    private ClinicRow() {}

    /** @param row has at least name, zone, language and languages */
    static Membership.Clinic read(UUID id, String alias, ResultSet row) throws SQLException {
        var languages = (String[]) row.getArray("languages").getArray();
        return new Membership.Clinic(
                id,
                alias,
                row.getString("name"),
                ZoneId.of(row.getString("zone")),
                language(row.getString("language")),
                Arrays.stream(languages).map(ClinicRow::language).toList());
    }

    private static Language language(String tag) {
        return Language.of(tag).orElseThrow();
    }
}
