package plumbline.exam.derived;

import java.util.ArrayList;
import java.util.List;
import plumbline.exam.finding.Field;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.History;
import plumbline.exam.finding.Safety;
import plumbline.exam.finding.Side;
import plumbline.page.Language;

/** What must be settled before anything goes under a foot. */
final class BeforeInsoles {

    private static final int ALL_SITES = 10;

    /** What one may be allergic to. */
    private record Material(History allergy, String name) {}

    private static final List<Material> MATERIALS = List.of(
            new Material(History.ALLERGY_EVA, "EVA foam"),
            new Material(History.ALLERGY_LATEX, "latex"),
            new Material(History.ALLERGY_ADHESIVE, "adhesive"));

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
                    warnings.add(Language.say("Only %d of 10 monofilament sites felt, %s", sites, side.inWords()));
                }
            });
        }
        if (findings.is(Side.NEITHER, History.NEUROPATHY, "YES")) {
            warnings.add(Language.say("Known neuropathy"));
        }
        for (var material : MATERIALS) {
            if (findings.is(Side.NEITHER, material.allergy(), "YES")) {
                warnings.add(Language.say("Allergic to %s", Language.say(material.name())));
            }
        }
        return warnings;
    }

    private static String said(Findings findings, Side side, Safety finding) {
        var field = new Field(side, finding);
        return field.label() + ": " + findings.words(field);
    }
}
