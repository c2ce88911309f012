package plumbline.exam.photograph;

/** Why a file is not taken, in words that follow the file's name. */
final class UnreadablePicture extends Exception {

    private final String reason;

    /** @param reason in English */
    UnreadablePicture(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
