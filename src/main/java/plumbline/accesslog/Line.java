package plumbline.accesslog;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.page.Language;

/**
 * One entry as it is read.
 *
 * @param name empty for whoever does not work at the clinic
 * @param recordNumber empty where it is about nobody, or the patient is no more
 * @param seal the seal it is under; null while it has none
 */
record Line(
        UUID id,
        Instant at,
        String userId,
        String name,
        String roles,
        String scope,
        String origin,
        Deed deed,
        boolean refused,
        @Nullable UUID patientId,
        String recordNumber,
        String asked,
        String method,
        String path,
        String why,
        @Nullable Long seal) {

    static final String COLUMNS = """
            e.id, e.at, e.user_id, e.name, e.roles, e.scope, e.origin, e.deed, e.refused, e.patient_id,
            coalesce(p.record_number, ''), e.asked, e.method, e.path, e.why, m.seq
              from access_entry e
              left join access_sealed m on m.clinic_id = e.clinic_id and m.entry_id = e.id
              left join patient p on p.clinic_id = e.clinic_id and p.id = e.patient_id""";

    static Line of(Tuple row) {
        return new Line(
                row.get(0, UUID.class),
                row.get(1, Instant.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, String.class),
                row.get(6, String.class),
                Deed.valueOf(row.get(7, String.class)),
                row.get(8, Boolean.class),
                row.get(9, UUID.class),
                row.get(10, String.class),
                row.get(11, String.class),
                row.get(12, String.class),
                row.get(13, String.class),
                row.get(14, String.class),
                row.get(15, Long.class));
    }

    /** Who it was, where that is known by name. */
    public String who() {
        return switch (scope) {
            case "staff" -> name.isEmpty() ? userId : name;
            case "system" -> Language.say(AccessLogMessages.class).job();
            case "operator", "restoration" ->
                Language.say(AccessLogMessages.class).operator();
            case "patient" -> Language.say(AccessLogMessages.class).patientOrCarer();
            default -> Language.say(AccessLogMessages.class).atTheDoor();
        };
    }

    /** The roles in words. */
    public String as() {
        return Arrays.stream(roles.split(" ")).map(Language::say).collect(Collectors.joining(", "));
    }

    public Part part() {
        return Part.of(path);
    }

    /** The part of the record, where it is about one. */
    public String what() {
        return patientId == null && asked.isEmpty() ? "" : part().label();
    }

    /** Why, in words where there are some for it. */
    public String reason() {
        return isBrokenGlass() ? Language.say(why) : why;
    }

    public boolean isBrokenGlass() {
        return deed == Deed.BROKE_GLASS;
    }

    /** Where the entries before this one begin. */
    public String cursor() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + id;
    }
}
