package plumbline.exam.photograph;

/** Why a file is not taken, in words that follow the file's name. */
final class UnreadablePicture extends Exception {

    UnreadablePicture(String reason) {
        super(reason);
    }
}
