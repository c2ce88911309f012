package plumbline.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPerson;
import plumbline.exam.Exam;
import plumbline.exam.ExamColumns;
import plumbline.exam.Exams;
import plumbline.exam.derived.PostureIndex;
import plumbline.exam.finding.Side;
import plumbline.orthotic.Orthoses;
import plumbline.orthotic.Orthosis;
import plumbline.orthotic.wear.WearLog;
import plumbline.orthotic.wear.WornDay;
import plumbline.page.Words;
import plumbline.patient.Patient;
import plumbline.patient.Patients;
import plumbline.score.Reading;
import plumbline.score.Scale;
import plumbline.score.Scores;
import plumbline.tenancy.AtWork;
import plumbline.testing.PageServers;

/** What the one statement says of everyone is what follows, patient by patient, from all that is recorded of them. */
@QuarkusTest
@WithTestResource(PageServers.class)
class CohortTest {

    private static final DemoClinic CLINIC = DemoClinic.HARBOUR;

    @Inject
    Cohort cohort;

    @Inject
    Patients patients;

    @Inject
    Orthoses orthoses;

    @Inject
    Scores scores;

    @Inject
    WearLog wearLog;

    @Inject
    Exams exams;

    @Inject
    ExamColumns columns;

    @Test
    void theStatementSaysWhatFollowsFromEveryRecord() {
        AtWork.as(DemoPerson.CLINICIAN_HARBOUR, CLINIC, () -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    var slowly = patients.listAll().stream()
                            .flatMap(patient -> member(patient).stream())
                            .toList();

                    var found = cohort.members();

                    assertThat(found).hasSizeGreaterThan(20);
                    assertThat(found.stream().map(Member::hours)).anyMatch(OptionalDouble::isPresent);
                    assertThat(found.stream().map(CohortTest::inWords))
                            .containsExactlyInAnyOrderElementsOf(
                                    slowly.stream().map(CohortTest::inWords).toList());
                }));
    }

    /** Rounded, because sums in another order differ in the last digit. */
    private static String inWords(Member member) {
        return "%s %s %s %s %s %d %s"
                .formatted(
                        member.device(),
                        member.posture(),
                        Words.to(member.before(), 6),
                        Words.to(member.after(), 6),
                        rounded(member.hours()),
                        member.daysFollowed(),
                        member.weeks().stream()
                                .map(week ->
                                        week.week() + ": " + Words.to(week.value(), 6) + " " + rounded(week.hours()))
                                .collect(Collectors.joining(", ")));
    }

    private static String rounded(OptionalDouble number) {
        return number.isPresent() ? Words.to(number.getAsDouble(), 6) : "none";
    }

    private Optional<Member> member(Patient patient) {
        var all = orthoses.of(patient.id()).stream().filter(Orthosis::wasWorn).toList();
        return all.stream()
                .min(Comparator.comparing(orthosis -> orthosis.firstWornOn().orElseThrow()))
                .flatMap(first -> member(patient, first, all));
    }

    private Optional<Member> member(Patient patient, Orthosis first, List<Orthosis> all) {
        var episode =
                patient.episodes().stream().filter(first::belongsTo).findFirst().orElseThrow();
        var begin = first.firstWornOn().orElseThrow();
        var end = all.stream()
                .filter(orthosis -> orthosis.belongsTo(episode))
                .flatMap(orthosis -> orthosis.worn().stream())
                .flatMap(worn -> Stream.of(Optional.of(worn.from()), Optional.ofNullable(worn.until())))
                .flatMap(Optional::stream)
                .filter(begin::isBefore)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
        var readings = scores.series(episode, Scale.BACK_AVERAGE);
        var before = readings.stream()
                .filter(reading -> day(reading).isBefore(begin))
                .toList();
        var since = readings.stream()
                .filter(reading -> !day(reading).isBefore(begin) && day(reading).isBefore(end))
                .toList();
        if (before.size() < 3 || since.size() < 3) {
            return Optional.empty();
        }
        var worn = hours(first, begin, end);
        return Optional.of(new Member(
                first.deviceClass(),
                posture(patient, begin),
                mean(before),
                mean(since),
                worn.values().stream().mapToDouble(Double::doubleValue).average(),
                (int) ChronoUnit.DAYS.between(begin, day(since.getLast())),
                weeks(Stream.concat(before.stream(), since.stream()).toList(), worn, begin)));
    }

    private static LocalDate day(Reading reading) {
        return reading.day(CLINIC.zone());
    }

    private static double mean(List<Reading> readings) {
        return readings.stream().mapToDouble(Reading::value).average().orElseThrow();
    }

    private TreeMap<LocalDate, Double> hours(Orthosis orthosis, LocalDate begin, LocalDate end) {
        var last = end.equals(LocalDate.MAX) ? LocalDate.now().plusDays(1) : end.minusDays(1);
        var longer = new TreeMap<LocalDate, Double>();
        for (WornDay day : wearLog.days(orthosis, begin, last)) {
            longer.merge(day.day(), day.hours().doubleValue(), Math::max);
        }
        return longer;
    }

    private static List<Member.Week> weeks(List<Reading> readings, TreeMap<LocalDate, Double> worn, LocalDate begin) {
        var byWeek = readings.stream()
                .collect(
                        Collectors.groupingBy(reading -> week(day(reading), begin), TreeMap::new, Collectors.toList()));
        var weeks = new ArrayList<Member.Week>();
        byWeek.forEach((week, some) -> {
            if (week >= -12 && week <= 26) {
                weeks.add(new Member.Week(
                        week,
                        mean(some),
                        worn.entrySet().stream()
                                .filter(day -> week(day.getKey(), begin) == week)
                                .flatMapToDouble(day -> DoubleStream.of(day.getValue()))
                                .average()));
            }
        });
        return weeks;
    }

    private static int week(LocalDate day, LocalDate begin) {
        return (int) Math.floorDiv(ChronoUnit.DAYS.between(begin, day), 7);
    }

    private OptionalInt posture(Patient patient, LocalDate begin) {
        return exams.current(patient.id()).stream()
                .filter(exam -> !exam.examinedOn().isAfter(begin))
                .map(this::furtherFromZero)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private OptionalInt furtherFromZero(Exam exam) {
        var findings = columns.of(exam.id());
        return Side.FEET.stream()
                .flatMap(side -> PostureIndex.of(findings, side).stream())
                .mapToInt(PostureIndex::total)
                .boxed()
                .max(Comparator.comparing((Integer total) -> Math.abs(total)).thenComparing(total -> total))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }
}
