package plumbline.exam.photograph;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Objects;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * What the markers of a JPEG file say before any pixel is decoded. They are read up to the end of the picture; a telephone
 * may put a film or a second picture behind it.
 */
final class JpegMarkers {

    /** Each scan draws over all pixels again. A camera makes one, a progressive picture has about ten. */
    private static final int MOST_SCANS = 50;

    private static final int START = 0xFF;
    private static final int NO_MARKER = 0x00;
    private static final int TEMPORARY = 0x01;
    private static final int FIRST_RESTART = 0xD0;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int NOTES_OF_THE_CAMERA = 0xE1;

    private JpegMarkers() {}

    /**
     * How the camera was held.
     *
     * @throws UnreadablePicture when the file breaks off, or would take too long to draw
     */
    static Orientation orientation(byte[] file) throws UnreadablePicture {
        var scans = 0;
        var orientation = Orientation.TOP_LEFT;
        try {
            var bytes = ByteBuffer.wrap(file);
            for (var marker = next(bytes); marker != END_OF_IMAGE; marker = next(bytes)) {
                var segment = isAlone(marker) ? new byte[0] : segment(bytes);
                if (marker == START_OF_SCAN) {
                    scans++;
                } else if (marker == NOTES_OF_THE_CAMERA && orientation == Orientation.TOP_LEFT) {
                    orientation = noted(segment);
                }
            }
        } catch (BufferUnderflowException e) {
            throw new UnreadablePicture("breaks off before its end");
        }
        if (scans > MOST_SCANS) {
            throw new UnreadablePicture("draws over itself more often than a photograph does");
        }
        return orientation;
    }

    /** The next marker: any number of FF, then what tells it from the others. */
    private static int next(ByteBuffer bytes) {
        while (true) {
            while (unsigned(bytes) != START) {
                // A pixel, or what stands between two segments.
            }
            var marker = unsigned(bytes);
            while (marker == START) {
                marker = unsigned(bytes);
            }
            if (marker != NO_MARKER) {
                return marker;
            }
        }
    }

    private static boolean isAlone(int marker) {
        return marker == TEMPORARY || (FIRST_RESTART <= marker && marker <= START_OF_IMAGE);
    }

    private static byte[] segment(ByteBuffer bytes) {
        var length = Short.toUnsignedInt(bytes.getShort());
        var segment = new byte[Math.max(0, length - Short.BYTES)];
        bytes.get(segment);
        return segment;
    }

    private static int unsigned(ByteBuffer bytes) {
        return Byte.toUnsignedInt(bytes.get());
    }

    /** Where the note is broken, or is about something else, the picture is taken as it lies. */
    private static Orientation noted(byte[] note) {
        try {
            return Objects.requireNonNullElse(ExifUtils.getOrientationFromExif(note), Orientation.TOP_LEFT);
        } catch (RuntimeException e) {
            return Orientation.TOP_LEFT;
        }
    }
}
