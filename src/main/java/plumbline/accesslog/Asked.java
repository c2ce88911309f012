package plumbline.accesslog;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.page.Typed;

/**
 * Which entries of the log somebody wants to see; everything may be left open. What nobody can read is as if it were not there.
 *
 * @param person the subject of who did it
 * @param from the first day at the clinic, and {@code to} the last
 * @param before the cursor of the last entry seen
 */
record Asked(
        String person,
        @Nullable UUID patient,
        @Nullable Deed deed,
        boolean refused,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Cursor before) {

    /** A place in the log. */
    record Cursor(Instant at, UUID id) {}

    static Asked of(MultivaluedMap<String, String> query) {
        return new Asked(
                text(query, "person"),
                uuid(text(query, "patient")).orElse(null),
                Arrays.stream(Deed.values())
                        .filter(deed -> deed.name().equals(text(query, "deed")))
                        .findFirst()
                        .orElse(null),
                !text(query, "refused").isEmpty(),
                Typed.day(text(query, "from")).orElse(null),
                Typed.day(text(query, "to")).orElse(null),
                cursor(text(query, "before")).orElse(null));
    }

    private static String text(MultivaluedMap<String, String> query, String name) {
        return Objects.requireNonNullElse(query.getFirst(name), "").strip();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Cursor> cursor(String text) {
        var parts = text.split("_", 2);
        if (parts.length < 2 || !parts[0].matches("\\d{1,17}")) {
            return Optional.empty();
        }
        var at = Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS);
        return uuid(parts[1]).map(id -> new Cursor(at, id));
    }

    /** The same without its place. */
    Asked fromTheTop() {
        return new Asked(person, patient, deed, refused, from, to, null);
    }

    /** As it stands in an address, behind the question mark. */
    public String address() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("person", person);
        parts.put("patient", Objects.toString(patient, ""));
        parts.put("deed", Objects.toString(deed, ""));
        parts.put("refused", refused ? "yes" : "");
        parts.put("from", Objects.toString(from, ""));
        parts.put("to", Objects.toString(to, ""));
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public boolean isAll() {
        return address().isEmpty();
    }

    /** What holds of the entries, beginning with {@code where}, in SQL with {@link #values}. */
    String condition() {
        return "where true"
                + (person.isEmpty() ? "" : " and e.user_id = :person")
                + (patient == null ? "" : " and e.patient_id = :patient")
                + (deed == null ? "" : " and e.deed = :deed")
                + (refused ? " and e.refused" : "")
                + (from == null ? "" : " and e.at >= :from")
                + (to == null ? "" : " and e.at < :to")
                + (before == null ? "" : " and (e.at, e.id) < (:at, :id)");
    }

    Map<String, Object> values(ZoneId zone) {
        var values = new HashMap<String, Object>();
        if (!person.isEmpty()) {
            values.put("person", person);
        }
        if (patient != null) {
            values.put("patient", patient);
        }
        if (deed != null) {
            values.put("deed", deed.name());
        }
        if (from != null) {
            values.put("from", from.atStartOfDay(zone).toInstant());
        }
        if (to != null) {
            values.put("to", to.plusDays(1).atStartOfDay(zone).toInstant());
        }
        if (before != null) {
            values.put("at", before.at());
            values.put("id", before.id());
        }
        return values;
    }
}
