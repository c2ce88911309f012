package plumbline.exam.finding;

/** What belongs to the red flags besides themselves. */
public enum FlagDetail implements Finding {
    RESIDUAL_URINE(Definition.once("Urine left after voiding", Scale.whole(0, 3000, "ml"))
            .how("200 ml or more makes cauda equina more likely; less does not rule it out")
            .usually(Usual.between("0", "199", "below 200"))
            .source("BMJ Best Practice, cauda equina syndrome")),
    FLAG_REMARK(Definition.told("Details", Scale.text(1000)));

    private final Definition definition;

    FlagDetail(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
