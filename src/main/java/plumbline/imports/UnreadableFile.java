package plumbline.imports;

/** A file that is not text as it should be; the message says why, to whoever sent it. */
final class UnreadableFile extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableFile(String message) {
        super(message);
    }
}
