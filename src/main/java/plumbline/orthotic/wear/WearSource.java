package plumbline.orthotic.wear;

/** How somebody knows for how long a device was worn. */
public enum WearSource {
    DIARY("Diary"),
    SENSOR("Sensor"),
    ESTIMATE("Estimate");

    private final String label;

    WearSource(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
