package plumbline.demo;

import static plumbline.orthotic.DeviceClass.CUSTOM_INSOLE;
import static plumbline.orthotic.DeviceClass.FUNCTIONAL_ORTHOSIS;
import static plumbline.orthotic.DeviceClass.HEEL_LIFT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import plumbline.exam.finding.Side;
import plumbline.orthotic.BreakIn;
import plumbline.orthotic.Decision;
import plumbline.orthotic.Fit;
import plumbline.orthotic.Goal;
import plumbline.orthotic.Skin;
import plumbline.orthotic.StepKind;

/** What happened to each device: prescribed and made, handed over and worn, adjusted by some, and stopped or replaced. */
final class Devices {

    private static final int WEEKS_TO_MAKE = 2;
    private static final int OF_NORMAL_WEIGHT = 3;
    private static final double SHARE_ADJUSTED = 0.2;
    private static final List<String> ADJUSTMENTS =
            List.of("Ground down under the arch", "Edge at the heel rounded off", "Post taken back by 2 degrees");

    private static final List<Integer> WEEKS = List.of(4, 6, 12, 26, 52);
    private static final int WEEKS_ASKED_FOR = 4;
    private static final double SHARE_REVIEWED = 0.7;
    private static final double SHARE_WITHOUT_TROUBLE = 0.8;
    private static final List<String> TROUBLES = List.of(
            "Presses under the arch after some hours", "Slips in the winter shoes", "Burns under the ball of the foot");

    private final DemoClinic clinic;
    private final List<PatientFile> patients;
    private final LocalDate today;
    private final Team team;
    private final Dice dice;
    private final Hours hours;

    Devices(DemoClinic clinic, List<PatientFile> patients, LocalDate today) {
        this.clinic = clinic;
        this.patients = patients;
        this.today = today;
        this.team = Team.of(clinic);
        this.dice = Dice.of(clinic, Dice.OF_THE_ORTHOSES);
        this.hours = new Hours(clinic.zone(), dice);
    }

    /** Dates for reviews last, because they name the reviews that covered them. */
    Stream<Row> rows() {
        var rows = new ArrayList<Row>();
        var dues = new ArrayList<Row>();
        for (var file : patients) {
            for (var episode : file.episodes()) {
                for (var device : episode.devices()) {
                    rows.addAll(rows(file.id(), episode, device));
                    for (int week : WEEKS) {
                        dues.add(due(file.id(), device, week, rows));
                    }
                }
            }
        }
        return Stream.concat(rows.stream(), dues.stream());
    }

    /** Most are reviewed in time, some not at all. */
    private Row due(UUID patient, Device device, int week, List<Row> rows) {
        var day = device.firstWornOn().plusWeeks(week);
        var seen = Hours.workday(day.plusDays(dice.between(0, 5)));
        var ended = device.stop().map(Device.Stop::on);
        var reviewed = dice.chance(SHARE_REVIEWED)
                && seen.isBefore(today)
                && ended.map(seen::isBefore).orElse(true);
        var review = reviewed ? dice.id(hours.seen(seen)) : null;
        if (review != null) {
            rows.add(review(review, patient, device, week, seen));
        }
        return Row.of("orthosis_review_due", dice.id(device.at()))
                .with("patient_id", patient)
                .with("orthosis_id", device.id())
                .with("week", week)
                .with("planned_on", day)
                .with("due_on", day)
                .with("review_id", review)
                .with(
                        "let_go",
                        review == null && (ended.isPresent() || day.isBefore(today.minusWeeks(WEEKS_ASKED_FOR))));
    }

    private Row review(UUID id, UUID patient, Device device, int week, LocalDate day) {
        var called = week == WEEKS.getFirst();
        var good = dice.chance(SHARE_WITHOUT_TROUBLE);
        return Row.of("orthosis_review", id)
                .with("patient_id", patient)
                .with("orthosis_id", device.id())
                .with("on_day", day)
                .with("by_phone", called)
                .with("hours_a_day", (double) dice.between(3, 10))
                .with("fit", called ? Fit.NOT_CHECKED : Fit.GOOD)
                .with("skin", called ? Skin.NOT_CHECKED : good ? Skin.SOUND : Skin.PRESSURE_MARKS)
                .with("trouble", good ? "" : dice.oneOf(TROUBLES))
                .with("goal", dice.oneOf(List.of(Goal.values())))
                .with("impression", dice.between(-1, 3))
                .with("decision", good ? Decision.CONTINUE : Decision.ADJUST)
                .with("reason", good ? "Worn without trouble" : "To sit more softly")
                .with("entered_by", device.by())
                .with("entered_at", hours.seen(day));
    }

    private List<Row> rows(UUID patient, Episode episode, Device device) {
        var rows = new ArrayList<Row>();
        var made = device.deviceClass() == CUSTOM_INSOLE || device.deviceClass() == FUNCTIONAL_ORTHOSIS;
        var worn = device.firstWornOn();
        if (made) {
            var prescribed = Hours.workday(worn.minusWeeks(WEEKS_TO_MAKE));
            if (!prescribed.isBefore(episode.openedOn())) {
                rows.add(step(patient, device, StepKind.PRESCRIBED, prescribed, device.by(), hours.seen(prescribed)));
                rows.add(step(patient, device, StepKind.ORDERED, prescribed, device.by(), hours.seen(prescribed)));
            }
            Side.FEET.forEach(side -> rows.add(insole(patient, device, side)));
        } else if (device.deviceClass() == HEEL_LIFT) {
            rows.add(side(patient, device, Side.valueOf(device.side().name())).with("heel_lift", dice.between(3, 6)));
        }
        rows.add(handedOver(patient, device));
        rows.add(step(patient, device, StepKind.FIRST_WORN, worn, device.by(), device.at()));
        var adjusted = Hours.workday(worn.plusDays(dice.between(10, 24)));
        if (dice.chance(SHARE_ADJUSTED)
                && adjusted.isBefore(today)
                && device.stop().map(stop -> adjusted.isBefore(stop.on())).orElse(true)) {
            rows.add(step(patient, device, StepKind.ADJUSTED, adjusted, device.by(), hours.seen(adjusted))
                    .with("remark", dice.oneOf(ADJUSTMENTS)));
        }
        device.stop()
                .ifPresent(stop -> rows.add(step(
                                patient,
                                device,
                                stop.reason().isPresent() ? StepKind.STOPPED : StepKind.REPLACED,
                                stop.on(),
                                stop.by(),
                                stop.at())
                        .with("reason", stop.reason().orElse(null))
                        .with("remark", stop.remark())));
        return rows;
    }

    private Row step(UUID patient, Device device, StepKind kind, LocalDate day, DemoPerson by, Instant at) {
        return Row.of("orthosis_step", dice.id(at))
                .with("patient_id", patient)
                .with("orthosis_id", device.id())
                .with("kind", kind)
                .with("on_day", day)
                .with("reason", null)
                .with("remark", "")
                .with("serial", null)
                .with("comfort", null)
                .with("fit", null)
                .with("shoe_fit", null)
                .with("instructed", null)
                .with("start_hours", null)
                .with("step_hours", null)
                .with("target_hours", null)
                .with("entered_by", by)
                .with("entered_at", at);
    }

    private Row handedOver(UUID patient, Device device) {
        return step(patient, device, StepKind.DISPENSED, device.firstWornOn(), device.by(), device.at())
                .with("serial", "%s-%05d".formatted(clinic.alias().substring(0, 1), dice.between(1, 99_999)))
                .with("comfort", dice.between(45, 95))
                .with("fit", Fit.GOOD)
                .with("shoe_fit", dice.chance(0.1) ? Fit.NOT_YET : Fit.GOOD)
                .with("instructed", true)
                .with("start_hours", BreakIn.USUAL.start())
                .with("step_hours", BreakIn.USUAL.step())
                .with("target_hours", BreakIn.USUAL.target());
    }

    private Row side(UUID patient, Device device, Side side) {
        return Row.of("orthosis_side", dice.id(device.at()))
                .with("patient_id", patient)
                .with("orthosis_id", device.id())
                .with("side", side)
                .with("shell", null)
                .with("shell_thickness", null)
                .with("density", null)
                .with("cover", null)
                .with("cover_thickness", null)
                .with("rearfoot_post", null)
                .with("rearfoot_post_kind", null)
                .with("heel_cup", null)
                .with("arch_fill", null)
                .with("heel_lift", null);
    }

    private Row insole(UUID patient, Device device, Side side) {
        var firm = device.deviceClass() == FUNCTIONAL_ORTHOSIS;
        var row = side(patient, device, side)
                .with("shell", firm ? "POLYPROPYLENE" : "EVA")
                .with("shell_thickness", firm ? OF_NORMAL_WEIGHT : dice.between(4, 8))
                .with("cover", dice.oneOf(List.of("EVA", "LEATHER", "PORON")))
                .with("cover_thickness", dice.between(1, 3))
                .with("rearfoot_post", dice.between(0, 6))
                .with("rearfoot_post_kind", firm ? "EXTRINSIC" : "INTRINSIC")
                .with("heel_cup", dice.between(10, 18))
                .with("arch_fill", "STANDARD");
        return firm ? row : row.with("density", 5 * dice.between(6, 11));
    }
}
