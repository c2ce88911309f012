package plumbline.exam.finding;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Arbitrary answers and exams, every answer in the form in which it is kept. */
public final class Answers {

    private Answers() {}

    /** Answers on the scale of one of the findings; every fourth number is a limit. */
    public static Arbitrary<Answer> of(List<Finding> findings) {
        return Arbitraries.randomValue(random -> {
            var finding = findings.get(random.nextInt(findings.size()));
            return new Answer(finding.scale(), on(finding.scale(), random));
        });
    }

    /** An answer on its scale. */
    public record Answer(Scale scale, String text) {}

    /** Exams from empty to full: each of these fields is answered, passed over or left, each exam in its own mixture. */
    public static Arbitrary<Findings> findings(List<Field> fields) {
        return Arbitraries.randomValue(random -> {
            var share = random.nextDouble();
            var answers = new LinkedHashMap<Field, String>();
            for (var field : fields) {
                if (random.nextDouble() < share) {
                    answers.put(field, answerTo(field.finding(), random));
                }
            }
            return Findings.of(answers);
        });
    }

    /** What an exam holds, for the message of a test that fails: findings do not say it themselves. */
    public static String shown(Findings findings) {
        return findings.answered()
                .map(field -> field.column() + " " + findings.typed(field))
                .collect(Collectors.joining(", "));
    }

    private static String answerTo(Finding finding, Random random) {
        var passes = Findings.passes(finding);
        return !passes.isEmpty() && random.nextInt(8) == 0
                ? passes.get(random.nextInt(passes.size()))
                : on(finding.scale(), random);
    }

    private static String on(Scale scale, Random random) {
        return switch (scale) {
            case Scale.Numbers numbers -> number(numbers, random);
            case Scale.Text text -> "x".repeat(1 + random.nextInt(text.max()));
            default ->
                scale.options().get(random.nextInt(scale.options().size())).value();
        };
    }

    private static String number(Scale.Numbers scale, Random random) {
        var number =
                switch (random.nextInt(8)) {
                    case 0 -> scale.min();
                    case 1 -> scale.max();
                    default -> {
                        var from = steps(scale.min(), scale);
                        yield BigDecimal.valueOf(
                                from + random.nextInt(steps(scale.max(), scale) - from + 1), scale.decimals());
                    }
                };
        return number.stripTrailingZeros().toPlainString();
    }

    private static int steps(BigDecimal number, Scale.Numbers scale) {
        return number.movePointRight(scale.decimals()).intValueExact();
    }
}
