package plumbline.exam.derived;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.History;
import plumbline.exam.finding.Safety;
import plumbline.exam.finding.Side;

/** What must be settled before anything goes under a foot. */
final class BeforeInsoles {

    private static final int ALL_SITES = 10;
    private static final Map<History, String> MATERIALS = Map.of(
            History.ALLERGY_EVA, "EVA foam", History.ALLERGY_LATEX, "latex", History.ALLERGY_ADHESIVE, "adhesive");

    private BeforeInsoles() {}

    static List<String> warnings(Findings findings) {
        var warnings = new ArrayList<String>();
        for (var side : Side.FEET) {
            findings.answer(side, Safety.SKIN)
                    .filter(skin -> !skin.equals("INTACT"))
                    .ifPresent(skin -> warnings.add(said(findings, side, Safety.SKIN)));
            for (var pulse : List.of(Safety.PULSE_DORSAL, Safety.PULSE_TIBIAL)) {
                findings.answer(side, pulse)
                        .filter(felt -> !felt.equals("PRESENT"))
                        .ifPresent(felt -> warnings.add(said(findings, side, pulse)));
            }
            findings.whole(side, Safety.MONOFILAMENT).ifPresent(sites -> {
                if (sites < ALL_SITES) {
                    warnings.add("Only %d of 10 monofilament sites felt, %s".formatted(sites, side.word()));
                }
            });
        }
        if (findings.is(Side.NEITHER, History.NEUROPATHY, "YES")) {
            warnings.add("Known neuropathy");
        }
        for (var allergy : List.of(History.ALLERGY_EVA, History.ALLERGY_LATEX, History.ALLERGY_ADHESIVE)) {
            if (findings.is(Side.NEITHER, allergy, "YES")) {
                warnings.add("Allergic to " + MATERIALS.get(allergy));
            }
        }
        return warnings;
    }

    private static String said(Findings findings, Side side, Safety finding) {
        var field = new Field(side, finding);
        return field.label() + ": " + findings.words(field);
    }
}
