package plumbline.tenancy;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of an address that says which clinic it belongs to: {@code /c/{clinic}/…}, {@code /my/{clinic}/{patient}/…} or
 * {@code /api/{clinic}/…}.
 *
 * @param patient the record a portal address names, null elsewhere
 */
record ClinicPath(String alias, boolean portal, @Nullable String patient) {

    private static final Pattern SHAPE = Pattern.compile("/(c|my|api)/([^/]+)(?:/([^/]+).*)?/?");

    static Optional<ClinicPath> of(String normalizedPath) {
        var match = SHAPE.matcher(normalizedPath);
        if (!match.matches()) {
            return Optional.empty();
        }
        var portal = match.group(1).equals("my");
        return Optional.of(new ClinicPath(match.group(2), portal, portal ? match.group(3) : null));
    }

    /** Whether the address names one of these records, or none at all. */
    boolean allows(Iterable<UUID> records) {
        if (patient == null) {
            return true;
        }
        for (var record : records) {
            if (record.toString().equals(patient)) {
                return true;
            }
        }
        return false;
    }
}
