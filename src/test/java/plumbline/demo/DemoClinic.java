package plumbline.demo;

import java.time.ZoneId;
import java.util.UUID;

/** The two clinics of the demo world, as the realm file knows them. */
public enum DemoClinic {
    NORTHSIDE("0190a000-0000-7000-8000-000000000001", "northside", "Northside Foot & Back", "Europe/Oslo"),
    HARBOUR("0190a000-0000-7000-8000-000000000002", "harbour", "Harbour Podiatry", "Europe/London");

    private final UUID id;
    private final String alias;
    private final String fullName;
    private final ZoneId zone;

    DemoClinic(String id, String alias, String fullName, String zone) {
        this.id = UUID.fromString(id);
        this.alias = alias;
        this.fullName = fullName;
        this.zone = ZoneId.of(zone);
    }

    /** The id of its row, and the {@code clinic_id} that a token carries. */
    public UUID id() {
        return id;
    }

    /** What stands in a URL, and the alias of its organization in the realm. */
    public String alias() {
        return alias;
    }

    /** What people call it. */
    public String fullName() {
        return fullName;
    }

    /** Where its days begin and end. */
    public ZoneId zone() {
        return zone;
    }
}
