package plumbline.portal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.orthotic.Orthosis;
import plumbline.orthotic.wear.Wear;
import plumbline.page.Language;
import plumbline.page.Violations;
import plumbline.progress.Progress;
import plumbline.score.Question;

/**
 * What a patient is asked about today and, as far as nobody has said it yet, about yesterday.
 *
 * @param noted what is known of today's wear already, in words
 * @param painYesterday null where it is known
 */
record DayLog(
        List<WearQuestion> today,
        List<String> noted,
        List<WearQuestion> yesterday,
        @Nullable Question painYesterday) {

    private static final List<Question.Option> NUMBERS = Stream.iterate(0, number -> number <= 10, number -> number + 1)
            .map(String::valueOf)
            .map(number -> new Question.Option(number, number))
            .toList();

    /** @param known what is known of the wear of both days */
    static DayLog of(DayForm form, Progress progress, List<Wear> known, LocalDate today, ZoneId zone) {
        var devices = progress.course().phases().stream()
                .flatMap(phase -> phase.worn().stream())
                .distinct()
                .toList();
        var yesterday = today.minusDays(1);
        var readings = progress.course().phases().stream().flatMap(phase -> phase.readings().stream());
        var begun = progress.course().phases().stream().anyMatch(phase -> phase.n() > 0);
        var painKnown = !begun || readings.anyMatch(reading -> reading.day(zone).equals(yesterday));
        return new DayLog(
                asked(devices, known, today, true, form),
                noted(devices, known, today),
                asked(devices, known, yesterday, false, form),
                painKnown ? null : painYesterday(form));
    }

    private static List<WearQuestion> asked(
            List<Orthosis> devices, List<Wear> known, LocalDate day, boolean today, DayForm form) {
        return devices.stream()
                .filter(device ->
                        device.isWornOn(day) && known(device, known, day).isEmpty())
                .map(device -> new WearQuestion(device, day, today, form))
                .toList();
    }

    private static List<String> noted(List<Orthosis> devices, List<Wear> known, LocalDate today) {
        return devices.stream()
                .flatMap(device -> known(device, known, today).stream().map(wear -> Language.say(PortalMessages.class)
                        .hoursNoted(
                                device.deviceClass().label(),
                                wear.hoursInWords(),
                                wear.side().word())))
                .toList();
    }

    private static List<Wear> known(Orthosis device, List<Wear> known, LocalDate day) {
        return known.stream()
                .filter(wear ->
                        wear.orthosisId().equals(device.id()) && wear.day().equals(day))
                .sorted((one, other) -> one.side().compareTo(other.side()))
                .toList();
    }

    private static Question painYesterday(DayForm form) {
        return new Question(
                "backYesterday",
                Language.say(PortalMessages.class).painYesterday(),
                "",
                NUMBERS,
                false,
                Language.say(PortalMessages.class).noPainEnd(),
                Language.say(PortalMessages.class).worstEnd(),
                true,
                form.backYesterday.isEmpty() ? Set.of() : Set.of(form.backYesterday));
    }

    public boolean asksAboutYesterday() {
        return painYesterday != null || !yesterday.isEmpty();
    }

    /** Whether something of yesterday has an answer, so that it must be seen. */
    public boolean isYesterdayAnswered() {
        return (painYesterday != null && painYesterday.isAnswered())
                || yesterday.stream().anyMatch(WearQuestion::isAnswered);
    }

    /** All questions about wear. */
    List<WearQuestion> wear() {
        return Stream.concat(today.stream(), yesterday.stream()).toList();
    }

    void check(Violations violations) {
        wear().forEach(question -> question.check(violations));
    }
}
