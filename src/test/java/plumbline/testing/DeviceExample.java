package plumbline.testing;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** An insole for a patient who was registered for one test. */
public final class DeviceExample {

    private DeviceExample() {}

    /**
     * Dispenses an insole that is worn from that day on and is the only one.
     *
     * @param side LEFT, RIGHT or BOTH
     * @return its id
     */
    public static String wornBy(String chart, Visitor visitor, String side, LocalDate firstWornOn) {
        visitor.post(
                        chart + "/orthoses",
                        Map.of(
                                "submission",
                                UUID.randomUUID().toString(),
                                "deviceClass",
                                "CUSTOM_INSOLE",
                                "side",
                                side,
                                "targetShoe",
                                "EVERYDAY",
                                "firstWornOn",
                                firstWornOn.toString(),
                                "purpose",
                                "low back pain"))
                .then()
                .statusCode(303);
        return visitor.page(chart + "/wear/new").select("[name=orthosis]").val();
    }
}
