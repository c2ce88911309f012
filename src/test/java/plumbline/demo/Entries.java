package plumbline.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import plumbline.orthotic.WornSide;
import plumbline.orthotic.effect.EffectAction;
import plumbline.orthotic.effect.EffectKind;
import plumbline.orthotic.effect.Related;
import plumbline.orthotic.treatment.TreatmentKind;
import plumbline.patient.EnteredVia;
import plumbline.score.drawing.Place;
import plumbline.score.drawing.Side;
import plumbline.score.walking.PainPlace;
import plumbline.score.walking.Relief;
import plumbline.score.walking.WalkingResult;

/**
 * What is entered about some patients besides scores: drawings of the pain, walks, other treatments, hours of wear and adverse
 * effects. Every patient whose story is known has some.
 */
final class Entries {

    /** In weeks: so that it cannot be taken for what changed the pain at first wear. */
    private static final int WELL_AFTER = 11;

    private static final double SHARE_DRAWN = 0.3;
    private static final double SHARE_WALKED = 0.2;
    private static final double SHARE_TREATED = 0.3;
    private static final double SHARE_OF_DIARIES = 0.15;
    private static final double SHARE_HARMED = 0.08;

    private static final int DIARY_DAYS = 42;
    private static final double SHARE_WRITTEN_DOWN = 0.75;
    private static final double MEAN_HOURS = 6.7;
    private static final double SPREAD_OF_HOURS = 2.5;
    private static final int MOST_HOURS = 16;

    /** Where pain of the back goes: each further place less often. */
    private static final List<List<Place>> PATTERNS = List.of(
            List.of(Place.LOW_BACK, Place.BUTTOCK, Place.THIGH_BACK, Place.CALF),
            List.of(Place.LOW_BACK, Place.SACRUM, Place.HIP),
            List.of(Place.LOW_BACK, Place.BUTTOCK, Place.HEEL, Place.ARCH),
            List.of(Place.LOW_BACK, Place.UPPER_BACK, Place.NECK_BACK));

    private final List<PatientFile> patients;
    private final LocalDate today;
    private final Team team;
    private final Dice dice;
    private final Dice ofTheWear;
    private final Hours hours;

    Entries(DemoClinic clinic, List<PatientFile> patients, LocalDate today) {
        this.patients = patients;
        this.today = today;
        this.team = Team.of(clinic);
        this.dice = Dice.of(clinic, Dice.OF_THE_DRAWINGS);
        this.ofTheWear = Dice.of(clinic, Dice.OF_THE_WEAR);
        this.hours = new Hours(clinic.zone(), dice);
    }

    Stream<Row> rows() {
        return Stream.of(
                        patients.stream().flatMap(this::drawings),
                        patients.stream().flatMap(this::walks),
                        patients.stream().flatMap(this::treatments),
                        patients.stream().flatMap(this::diary),
                        patients.stream().flatMap(this::effects))
                .flatMap(rows -> rows);
    }

    private static boolean isKnown(PatientFile patient) {
        return Arrays.stream(DemoPatient.values()).anyMatch(is(patient));
    }

    private boolean happens(PatientFile patient, double share) {
        return dice.chance(share) || isKnown(patient);
    }

    /** At each exam one, with the pain of one side fading from drawing to drawing. */
    private Stream<Row> drawings(PatientFile patient) {
        if (!happens(patient, SHARE_DRAWN)) {
            return Stream.empty();
        }
        var side = dice.oneOf(List.of(Side.values()));
        var pattern = dice.oneOf(PATTERNS);
        var strength = dice.between(6, 9);
        return patient.exams().toList().stream().limit(3).flatMap(exam -> {
            var drop = dice.between(0, 2);
            return drawing(patient, exam, pattern, side, strength - drop);
        });
    }

    private Stream<Row> drawing(PatientFile patient, FootExam exam, List<Place> pattern, Side side, int strength) {
        var at = exam.startedAt().plus(Duration.ofMinutes(4));
        var id = dice.id(at);
        var drawing = Row.of("pain_drawing", id)
                .with("patient_id", patient.id())
                .with("day", exam.day())
                .with("entered_by", exam.examiner())
                .with("entered_at", at);
        var marks = Stream.iterate(0, place -> place < pattern.size(), place -> place + 1)
                .filter(place -> strength - 2 * place > 0)
                .map(place -> Row.withoutId("pain_mark")
                        .with("drawing_id", id)
                        .with("patient_id", patient.id())
                        .with("place", pattern.get(place))
                        .with("side", side)
                        .with("intensity", strength - 2 * place));
        return Stream.concat(Stream.of(drawing), marks);
    }

    private Stream<Row> walks(PatientFile patient) {
        if (!happens(patient, SHARE_WALKED)) {
            return Stream.empty();
        }
        return patient.exams().limit(2).map(exam -> {
            var at = exam.startedAt().plus(Duration.ofMinutes(6));
            var limited = dice.chance(0.7);
            var vascular = dice.chance(0.1);
            return Row.of("walking_tolerance", dice.id(at))
                    .with("patient_id", patient.id())
                    .with("day", exam.day())
                    .with("result", limited ? WalkingResult.LIMITED : WalkingResult.NO_LIMIT)
                    .with("minutes", limited ? 5 * dice.between(1, 9) : null)
                    .with("places", limited ? names(vascular ? PainPlace.CALF : PainPlace.BACK) : List.of())
                    .with(
                            "eased_by",
                            limited ? names(vascular ? Relief.STANDING_STILL : Relief.SITTING_OR_BENDING) : List.of())
                    .with("entered_by", exam.examiner())
                    .with("entered_at", at);
        });
    }

    private static List<String> names(Enum<?> constant) {
        return List.of(constant.name());
    }

    private Stream<Row> treatments(PatientFile patient) {
        if (!happens(patient, SHARE_TREATED)) {
            return Stream.empty();
        }
        var from = treatedOn(patient);
        var at = hours.seen(from);
        var kind = dice.oneOf(List.of(
                TreatmentKind.PHYSIOTHERAPY,
                TreatmentKind.EXERCISE,
                TreatmentKind.MANUAL_THERAPY,
                TreatmentKind.MEDICATION_STARTED,
                TreatmentKind.WORK,
                TreatmentKind.FOOTWEAR));
        return Stream.of(Row.of("treatment", dice.id(at))
                .with("patient_id", patient.id())
                .with("kind", kind)
                .with("from_day", from)
                .with("entered_by", team.clinician(dice))
                .with("entered_at", at));
    }

    private LocalDate treatedOn(PatientFile patient) {
        return Stream.of(DemoPatient.MARGIT, DemoPatient.KIRSTI, DemoPatient.SIGNE)
                        .anyMatch(is(patient))
                ? firstWear(patient).plusWeeks(WELL_AFTER)
                : is(patient).test(DemoPatient.JONAS)
                        ? Hours.workday(firstWear(patient).minusDays(4))
                        : someDay(patient);
    }

    private static Predicate<DemoPatient> is(PatientFile patient) {
        return known -> known.id().equals(patient.id());
    }

    private LocalDate someDay(PatientFile patient) {
        var begin = patient.episodes().getLast().openedOn();
        return begin.plusDays(dice.between(0, (int) Math.max(0, ChronoUnit.DAYS.between(begin, today) - 1)));
    }

    private static LocalDate firstWear(PatientFile patient) {
        return patient.episodes().getLast().devices().getLast().firstWornOn();
    }

    /** The last weeks of what is still worn, until the day before yesterday, with gaps; each foot on its own. */
    private Stream<Row> diary(PatientFile patient) {
        var chosen = ofTheWear.chance(SHARE_OF_DIARIES) || isKnown(patient);
        return patient.episodes().getLast().devices().stream()
                .filter(device -> chosen && isWorn(patient, device))
                .flatMap(device -> today.minusDays(DIARY_DAYS)
                        .datesUntil(today.minusDays(1))
                        .filter(day -> !day.isBefore(device.firstWornOn()) && ofTheWear.chance(SHARE_WRITTEN_DOWN))
                        .flatMap(day -> wear(patient, device, day)));
    }

    private static boolean isWorn(PatientFile patient, Device device) {
        return device.stop().isEmpty()
                && patient.episodes().getLast().devices().stream()
                        .noneMatch(other ->
                                other.replaces().filter(device.id()::equals).isPresent());
    }

    private Stream<Row> wear(PatientFile patient, Device device, LocalDate day) {
        var worn = Math.clamp(ofTheWear.random().nextGaussian(MEAN_HOURS, SPREAD_OF_HOURS), 0, MOST_HOURS);
        var at = hours.atHome(day);
        var portal = patient.registration().portal();
        return feet(device.side()).map(foot -> Row.of("wear", ofTheWear.id(at))
                .with("patient_id", patient.id())
                .with("orthosis_id", device.id())
                .with("day", day)
                .with("side", foot)
                .with("hours", BigDecimal.valueOf(Math.round(worn)))
                .with("source", "DIARY")
                .with("entered_via", portal.isPresent() ? EnteredVia.PORTAL : EnteredVia.CLINIC)
                .with(
                        "entered_by",
                        portal.map(Registration.PortalAccount::subject)
                                .orElseGet(() -> team.frontDesk().subject().toString()))
                .with("entered_at", at));
    }

    private static Stream<Side> feet(WornSide side) {
        return Arrays.stream(Side.values())
                .filter(foot -> side == WornSide.BOTH || side.name().equals(foot.name()));
    }

    private Stream<Row> effects(PatientFile patient) {
        var severe = patient.id().equals(DemoPatient.KIRSTI.id());
        return patient.episodes().getLast().devices().stream()
                .limit(severe || happens(patient, SHARE_HARMED) ? 1 : 0)
                .flatMap(device -> effect(patient, device, severe));
    }

    /** Something small that passed; or what has made the pain worse and waits for an answer. */
    private Stream<Row> effect(PatientFile patient, Device device, boolean severe) {
        var day = device.firstWornOn().plusDays(severe ? 21 : dice.between(1, 5));
        if (!day.isBefore(today)) {
            return Stream.empty();
        }
        var at = hours.seen(day);
        var id = dice.id(at);
        var by = team.clinician(dice);
        var kind = severe
                ? EffectKind.BACK_PAIN
                : dice.oneOf(List.of(EffectKind.BLISTER, EffectKind.SKIN_IRRITATION, EffectKind.SHOE_TOO_TIGHT));
        var effect = Row.of("adverse_effect", id)
                .with("patient_id", patient.id())
                .with("orthosis_id", device.id())
                .with("day", day)
                .with("kind", kind)
                .with("side", device.side())
                .with("severity", severe ? 3 : dice.between(1, 2))
                .with("related", severe ? Related.UNSURE : Related.YES)
                .with("action", severe ? EffectAction.NONE_YET : EffectAction.WORN_LESS)
                .with("entered_via", EnteredVia.CLINIC)
                .with("entered_by", by)
                .with("entered_at", at);
        return severe ? Stream.of(effect) : Stream.concat(Stream.of(effect), end(patient, id, by, day, at));
    }

    private Stream<Row> end(PatientFile patient, UUID effect, DemoPerson by, LocalDate day, Instant at) {
        var over = day.plusDays(dice.between(4, 12));
        return over.isBefore(today)
                ? Stream.of(Row.of("effect_resolution", dice.id(at))
                        .with("patient_id", patient.id())
                        .with("effect_id", effect)
                        .with("day", over)
                        .with("entered_by", by)
                        .with("entered_at", hours.seen(over)))
                : Stream.empty();
    }
}
