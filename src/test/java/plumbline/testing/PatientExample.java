package plumbline.testing;

import java.util.Map;
import java.util.UUID;

/** A fresh patient for one test. */
public final class PatientExample {

    private PatientExample() {}

    /** Registers someone at the visitor's first clinic: born 4 May 1971, low back pain since March 2024. */
    public static String registeredBy(Visitor visitor) {
        return registeredBy(visitor, "2024-03");
    }

    /**
     * As {@link #registeredBy(Visitor)}, with another onset as it is typed.
     *
     * @return the address of the chart
     */
    public static String registeredBy(Visitor visitor, String onset) {
        var registry = "/c/" + visitor.person().clinics().getFirst().alias() + "/patients";
        var location = visitor.post(registry, form(onset)).header("Location");
        return location.substring(location.indexOf("/c/"));
    }

    /** What is typed to register somebody whom nobody else is like. */
    public static Map<String, String> form(String onset) {
        var unique = UUID.randomUUID().toString();
        return Map.of(
                "submission", unique,
                "recordNumber", unique.substring(0, 30),
                "givenName", "Sigrid",
                "familyName", unique.substring(0, 8),
                "birthDate", "1971-05-04",
                "sex", "FEMALE",
                "complaint", "Low back pain",
                "complaintSide", "CENTRAL",
                "onset", onset,
                "someoneElse", "yes");
    }
}
