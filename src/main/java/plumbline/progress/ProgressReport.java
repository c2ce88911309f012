package plumbline.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import plumbline.orthotic.DeviceClass;
import plumbline.orthotic.Orthosis;
import plumbline.orthotic.Worn;
import plumbline.orthotic.WornSide;
import plumbline.orthotic.treatment.TreatmentKind;
import plumbline.patient.Episode;
import plumbline.score.Scale;
import plumbline.statistics.MinimalImportantChange.Verdict;
import plumbline.statistics.Summary;

/** The progress of one patient as a script gets it: the same numbers as the page, and none of them rounded. */
@Schema(name = "Progress", description = "What changed in one episode, on one scale; no number is rounded")
record ProgressReport(
        UUID patient,
        InEpisode episode,
        OnScale scale,

        @Schema(description = "The time zone of the clinic, in which a day is a day", examples = "Europe/Oslo")
        String zone,

        @Schema(description = "All readings in it, in order of time")
        List<At> readings,

        @Schema(description = "What was worn in it, the latest first wear first")
        List<Device> devices,

        @Schema(description = "The stretches of time in which the same devices were worn, in order of time")
        List<Stretch> phases,

        @Schema(
                nullable = true,
                description =
                        "The device from whose first wear on everything below is counted; null where none was begun in the episode")
        @Nullable UUID since,

        @Schema(description = "What is known of each week, in order of time; empty without such a device")
        List<OneWeek> weeks,

        @Schema(description = "Other treatments and events since the first reading, in order of time")
        List<Other> treatments,

        @Schema(
                description =
                        "All that is estimated of the change since first wear, also what cannot be; empty without such a device")
        List<Estimated> estimates,

        @Schema(
                nullable = true,
                enumeration = {"BETTER", "WORSE", "LESS_THAN_IMPORTANT"},
                description =
                        "How the change of the means stands to the minimal important change; null where that is not known")
        @Nullable Verdict importance,

        @Schema(
                description =
                        "What speaks against saying anything beyond the own trend; empty where something is said, or without a device")
        List<OwnTrend.Against> against,

        @Schema(
                nullable = true,
                description =
                        "What is said beyond the own trend: of the difference after 4 weeks, by its decisive interval; null where nothing is")
        OwnTrend.@Nullable Verdict verdict,

        @Schema(
                nullable = true,
                description = "How such pain goes on without such a device; null where that is not known")
        @Nullable Context untreated) {

    /** The episode it is about. */
    @Schema(name = "Episode", description = "The episode it is about")
    record InEpisode(
            UUID id,
            String complaint,
            LocalDate openedOn,

            @Schema(
                    nullable = true,
                    description = "The first day on which the complaint can have begun; null where nobody knows")
            @Nullable LocalDate onsetFrom,

            @Schema(nullable = true, description = "The last day on which it can have begun") @Nullable LocalDate onsetUntil) {

        static InEpisode of(Episode episode) {
            return new InEpisode(
                    episode.id(),
                    episode.complaint(),
                    episode.openedOn(),
                    episode.onset().map(onset -> onset.from()).orElse(null),
                    episode.onset().map(onset -> onset.latest()).orElse(null));
        }
    }

    /** The scale of all values. */
    @Schema(name = "Scale", description = "The scale of all values")
    record OnScale(
            @Schema(examples = "back-average") String code,
            String label,
            double least,
            double most,
            boolean higherIsBetter) {

        static OnScale of(Scale scale) {
            var range = scale.range();
            return new OnScale(scale.code(), scale.label(), range.least(), range.most(), range.higherIsBetter());
        }
    }

    /** One reading. */
    @Schema(name = "Reading", description = "One reading")
    record At(
            Instant at,

            @Schema(description = "Its day at the clinic") LocalDate day,

            double value) {}

    /** A device that was worn. */
    @Schema(description = "A device that was worn")
    record Device(
            UUID id,
            DeviceClass deviceClass,
            WornSide side,

            @Schema(description = "When it was worn, in order of time")
            List<Period> worn) {

        static Device of(Orthosis orthosis) {
            return new Device(
                    orthosis.id(),
                    orthosis.deviceClass(),
                    orthosis.side(),
                    orthosis.worn().stream().map(Period::of).toList());
        }
    }

    /** From a day to another. */
    @Schema(name = "Period", description = "From a day on")
    record Period(
            LocalDate from,

            @Schema(nullable = true, description = "The first day that no longer belongs to it; null while it goes on")
            @Nullable LocalDate until) {

        static Period of(Worn worn) {
            return new Period(worn.from(), worn.until());
        }
    }

    /** A phase. */
    @Schema(name = "Phase", description = "A stretch of time in which the same devices were worn")
    record Stretch(
            @Schema(nullable = true, description = "Its first day; null where it has no beginning") @Nullable LocalDate from,

            @Schema(nullable = true, description = "The first day that no longer belongs to it; null while it goes on")
            @Nullable LocalDate until,

            @Schema(description = "The ids of the devices") List<UUID> devices,

            @Schema(description = "How many readings it has")
            int n,

            @Schema(nullable = true, description = "Their mean; null without any") @Nullable Double mean,

            @Schema(
                    nullable = true,
                    description = "Their standard deviation, with divisor n − 1; null with fewer than two")
            @Nullable Double sd) {

        static Stretch of(Phase phase) {
            var summary = phase.summary();
            var sd = summary.map(Summary::sd);
            return new Stretch(
                    phase.from(),
                    phase.until(),
                    phase.worn().stream().map(Orthosis::id).toList(),
                    phase.n(),
                    summary.map(Summary::mean).orElse(null),
                    sd.isPresent() && sd.get().isPresent() ? sd.get().getAsDouble() : null);
        }
    }

    /** One week. */
    @Schema(name = "Week", description = "One week of which something is known")
    record OneWeek(
            @Schema(description = "Counted from first wear: week 0 begins with it, week −1 ends with the day before it")
            int number,

            @Schema(description = "Whether it is one of the first with the device, which the own trend leaves out")
            boolean settling,

            @Schema(description = "How many readings it has")
            int n,

            @Schema(nullable = true, description = "Their mean; null without any") @Nullable Double mean,

            @Schema(nullable = true, description = "Where the trend before leads; null where that is not said")
            @Nullable Double expected,

            @Schema(nullable = true, description = "Hours a day on the left foot; null where nothing is known")
            @Nullable Double wornLeft,

            @Schema(nullable = true, description = "Hours a day on the right foot; null where nothing is known")
            @Nullable Double wornRight) {

        static OneWeek of(WeekOfProgress week) {
            var scored = Optional.ofNullable(week.scored());
            return new OneWeek(
                    week.number(),
                    week.isSettling(),
                    scored.map(Week::readings).orElse(0),
                    scored.map(Week::mean).orElse(null),
                    week.expected(),
                    week.left(),
                    week.right());
        }
    }

    /** Another treatment, or an event. */
    @Schema(name = "Treatment", description = "Another treatment, or an event")
    record Other(
            TreatmentKind kind,
            LocalDate from,

            @Schema(nullable = true, description = "Its last day; null where it was one day, or goes on") @Nullable LocalDate until,

            @Schema(
                    description =
                            "Whether it began or ended so near to first wear that its effect cannot be told from that of the device")
            boolean confounding) {}

    /** The published course. */
    @Schema(
            name = "Untreated",
            description =
                    "How such pain goes on without such a device, from the mean before: Costa and others 2012, CMAJ 184:E613. A context, and no test")
    record Context(
            @Schema(description = "Whether the course is that of pain that had lasted for 12 weeks")
            boolean persistent,

            List<Point> course) {}

    /** The published mean at a time, taken to the mean before. */
    @Schema(name = "Point", description = "The published mean at a time, with its 95 % interval")
    record Point(@Schema(description = "From first wear") double week, double mean, double lower, double upper) {

        static Point of(Untreated.Point point) {
            return new Point(point.week(), point.mean(), point.lower(), point.upper());
        }
    }

    static ProgressReport of(Episode episode, Progress progress) {
        var course = progress.course();
        var comparison = Optional.ofNullable(progress.comparison());
        var trend = Optional.ofNullable(progress.trend());
        return new ProgressReport(
                episode.patientId(),
                InEpisode.of(episode),
                OnScale.of(progress.scale()),
                course.zone().getId(),
                course.readings().stream()
                        .map(reading -> new At(reading.at(), reading.day(course.zone()), reading.value()))
                        .toList(),
                course.phases().stream()
                        .flatMap(phase -> phase.worn().stream())
                        .distinct()
                        .map(Device::of)
                        .toList()
                        .reversed(),
                course.phases().stream().map(Stretch::of).toList(),
                comparison.map(found -> found.since().id()).orElse(null),
                progress.weeks().stream().map(OneWeek::of).toList(),
                treatments(progress),
                comparison.flatMap(found -> trend.map(own -> Estimated.of(progress, found, own))).stream()
                        .flatMap(estimates -> estimates)
                        .toList(),
                comparison.flatMap(Comparison::importance).orElse(null),
                trend.map(OwnTrend::against).orElse(List.of()),
                trend.flatMap(OwnTrend::verdict).orElse(null),
                progress.untreated().map(known -> context(known, progress)).orElse(null));
    }

    private static List<Other> treatments(Progress progress) {
        var confounders = progress.confounders();
        return progress.treatments().stream()
                .map(treatment -> new Other(
                        treatment.kind(),
                        treatment.fromDay(),
                        treatment.untilDay().orElse(null),
                        confounders.contains(treatment)))
                .toList();
    }

    private static Context context(Untreated untreated, Progress progress) {
        return new Context(
                untreated.persistent(),
                untreated.until(progress.contextWeek()).stream().map(Point::of).toList());
    }
}
