package plumbline.orthotic;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import plumbline.exam.Entry;
import plumbline.exam.FindingsForm;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Side;
import plumbline.page.Day;
import plumbline.page.Language;
import plumbline.page.Line;
import plumbline.page.OneOf;
import plumbline.page.Typed;
import plumbline.page.Violations;
import plumbline.page.Whole;
import plumbline.patient.Patient;

/** What is typed to prescribe a device: what it is for and, for each side, how it is to be made. */
public class PrescriptionForm extends FindingsForm {

    private static final int LONGEST_INTERVAL = 60;
    private static final BigDecimal THINNEST_POLYPROPYLENE = BigDecimal.valueOf(2);
    private static final BigDecimal THICKEST_POLYPROPYLENE = BigDecimal.valueOf(5);
    private static final int SOFTEST_EVA = 20;
    private static final int HARDEST_EVA = 70;

    @RestForm
    @NotBlank(message = "{orthotic.device}") @OneOf(DeviceClass.class)
    public String deviceClass = "";

    @RestForm
    @NotBlank(message = "{orthotic.side}") @OneOf(WornSide.class)
    public String side = "";

    @RestForm
    @NotBlank(message = "{orthotic.shoes}") @OneOf(TargetShoe.class)
    public String targetShoe = TargetShoe.EVERYDAY.name();

    @RestForm
    @NotBlank(message = "{orthotic.day}") @Day
    public String onDay = "";

    @RestForm
    @NotBlank(message = "{orthotic.purpose}") @Line(max = 200)
    public String purpose = "";

    /** Those that are ticked, with a space between. */
    public String indications = "";

    @RestForm
    @OneOf(Capture.class)
    public String capture = "";

    @RestForm
    @OneOf(CapturePosition.class)
    public String capturePosition = "";

    @RestForm
    @Whole(min = 0, max = LONGEST_INTERVAL)
    public String replacementMonths = "";

    static PrescriptionForm on(LocalDate today) {
        var form = new PrescriptionForm();
        form.onDay = today.toString();
        return form;
    }

    /** The same again, to be changed where the next one is to be different. */
    static PrescriptionForm like(Orthosis orthosis, Findings prescribed, LocalDate today) {
        var form = on(today);
        form.deviceClass = orthosis.deviceClass().name();
        form.side = orthosis.side().name();
        form.targetShoe = orthosis.targetShoe().map(TargetShoe::name).orElse("");
        form.purpose = orthosis.purpose();
        form.indications = String.join(
                " ", orthosis.indications().stream().map(Indication::name).toList());
        form.capture = orthosis.capture().map(Capture::name).orElse("");
        form.capturePosition =
                orthosis.capturePosition().map(CapturePosition::name).orElse("");
        form.replacementMonths =
                orthosis.replacementMonths().map(String::valueOf).orElse("");
        form.fill(prescribed::typed);
        return form;
    }

    @Override
    public List<Field> fields() {
        return Feature.FIELDS;
    }

    @Override
    public void take(MultivaluedMap<String, String> sent) {
        super.take(sent);
        indications = String.join(" ", sent.getOrDefault("indications", List.of()));
    }

    void check(Validator validator, Patient patient, LocalDate today, Violations violations) {
        check(validator, violations);
        StepForm.checkDay(onDay, patient, today, violations);
        fields().stream()
                .filter(field -> !isUnderstood(field))
                .forEach(field ->
                        violations.add(field.name(), field.finding().scale().asks()));
        if (!violations.has("side")) {
            fields().stream()
                    .filter(field -> !typed(field).isEmpty() && !side().includes(field.side()))
                    .forEach(field -> violations.add(
                            field.name(), Language.say("This device is for the %s only", side().words())));
        }
        var prescribed = findings();
        Side.FEET.forEach(foot -> check(foot, prescribed, violations));
    }

    /** What does not go together on one side. */
    private static void check(Side foot, Findings prescribed, Violations violations) {
        if (prescribed.is(foot, Feature.SHELL, "POLYPROPYLENE")
                && prescribed
                        .number(foot, Feature.SHELL_THICKNESS)
                        .filter(thickness -> thickness.compareTo(THINNEST_POLYPROPYLENE) < 0
                                || thickness.compareTo(THICKEST_POLYPROPYLENE) > 0)
                        .isPresent()) {
            violations.add(Feature.SHELL_THICKNESS.on(foot).name(), Language.say("Polypropylene is 2 to 5 mm thick"));
        }
        var density = prescribed.whole(foot, Feature.DENSITY);
        if (prescribed.is(foot, Feature.SHELL, "EVA")
                && density.isPresent()
                && (density.getAsInt() < SOFTEST_EVA || density.getAsInt() > HARDEST_EVA)) {
            violations.add(Feature.DENSITY.on(foot).name(), Language.say("EVA foam has 20 to 70 shore A"));
        }
        if (prescribed.has(Feature.WEDGE_DEGREES.on(foot)) && prescribed.has(Feature.WEDGE_HEIGHT.on(foot))) {
            violations.add(Feature.WEDGE_HEIGHT.on(foot).name(), Language.say("Degrees or millimetres, not both"));
        }
        if (prescribed.is(foot, Feature.COVER, "NONE") && prescribed.has(Feature.COVER_THICKNESS.on(foot))) {
            violations.add(
                    Feature.COVER_THICKNESS.on(foot).name(), Language.say("Without a cover there is no thickness"));
        }
    }

    /** An input for one feature on one side. */
    public Entry entry(Feature feature, Side foot, Violations violations) {
        var field = feature.on(foot);
        return new Entry(field, typed(field), "", "", violations.of(field.name()));
    }

    public List<Feature.Group> groups() {
        return Feature.groups();
    }

    public List<Side> feet() {
        return Side.FEET;
    }

    public DeviceClass[] deviceClasses() {
        return DeviceClass.values();
    }

    public WornSide[] sides() {
        return WornSide.values();
    }

    public TargetShoe[] targetShoes() {
        return TargetShoe.values();
    }

    public Capture[] captures() {
        return Capture.values();
    }

    public CapturePosition[] capturePositions() {
        return CapturePosition.values();
    }

    public Indication[] allIndications() {
        return Indication.values();
    }

    public boolean isTicked(Indication indication) {
        return indications().contains(indication);
    }

    DeviceClass deviceClass() {
        return DeviceClass.valueOf(deviceClass);
    }

    WornSide side() {
        return WornSide.valueOf(side);
    }

    TargetShoe targetShoe() {
        return TargetShoe.valueOf(targetShoe);
    }

    LocalDate onDay() {
        return LocalDate.parse(onDay);
    }

    /** Those that are ticked; a name that is none is not. */
    List<Indication> indications() {
        var ticked = List.of(indications.split(" "));
        return Arrays.stream(Indication.values())
                .filter(indication -> ticked.contains(indication.name()))
                .toList();
    }

    Optional<Capture> capture() {
        return capture.isEmpty() ? Optional.empty() : Optional.of(Capture.valueOf(capture));
    }

    Optional<CapturePosition> capturePosition() {
        return capturePosition.isEmpty() ? Optional.empty() : Optional.of(CapturePosition.valueOf(capturePosition));
    }

    Optional<Integer> replacementMonths() {
        return Typed.whole(replacementMonths, 0, LONGEST_INTERVAL).stream()
                .boxed()
                .findFirst();
    }
}
