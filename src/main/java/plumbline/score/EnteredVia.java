package plumbline.score;

/** The way a reading came in. */
enum EnteredVia {
    CLINIC("At the clinic"),
    PORTAL("In the portal"),
    IMPORT("Imported");

    private final String label;

    EnteredVia(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
