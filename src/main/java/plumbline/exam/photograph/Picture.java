package plumbline.exam.photograph;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * A picture as it is kept: made anew from the pixels of a file, upright, as a JPEG that holds nothing else. Where the camera
 * stood, whose it is, and whatever else hides in a file stay behind.
 */
final class Picture {

    private static final int LONG_SIDE = 2_000;
    private static final int LONG_SIDE_OF_PREVIEW = 480;
    private static final double QUALITY = 0.85;

    /** The largest that telephones make unless they are told to make more. */
    private static final long MOST_PIXELS = 50_000_000;

    /** Of more, only every second pixel is decoded, each way. */
    private static final long MOST_BYTES_AT_ONCE = 80_000_000;

    private static final int BYTES_OF_A_PIXEL = 3;
    private static final int BYTES_OF_A_PIXEL_OF_PNG = 8;
    private static final String JPEG = "JPEG";
    private static final Set<String> FORMATS = Set.of(JPEG, "png");

    static {
        System.setProperty("java.awt.headless", "true");
        // Or else a copy of each picture lies in a file while it is written.
        ImageIO.setUseCache(false);
    }

    private final int width;
    private final int height;
    private final byte[] bytes;
    private final byte[] preview;

    private Picture(BufferedImage image, BufferedImage small) throws IOException {
        width = image.getWidth();
        height = image.getHeight();
        bytes = jpeg(image);
        preview = jpeg(small);
    }

    /**
     * Makes a picture of a JPEG or PNG file, which the content tells. One at a time: a large one takes up to 300 MB for as
     * long as it is in the making.
     *
     * @throws UnreadablePicture for what is no such file, or too large or too long a work
     */
    static synchronized Picture of(byte[] file) throws UnreadablePicture {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var reader = reader(stream);
            try {
                reader.setInput(stream, true, true);
                if (reader.getFormatName().equals(JPEG)) {
                    var orientation = JpegMarkers.orientation(file);
                    return of(decode(reader, BYTES_OF_A_PIXEL), orientation);
                }
                return of(decode(reader, BYTES_OF_A_PIXEL_OF_PNG), Orientation.TOP_LEFT);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // Of a broken file, decoders fail with whatever they run into.
            throw new UnreadablePicture("cannot be read as a picture");
        }
    }

    private static ImageReader reader(ImageInputStream stream) throws IOException, UnreadablePicture {
        var readers = ImageIO.getImageReaders(stream);
        while (readers.hasNext()) {
            var reader = readers.next();
            if (FORMATS.contains(reader.getFormatName())) {
                return reader;
            }
        }
        throw new UnreadablePicture("is neither a JPEG nor a PNG picture");
    }

    private static BufferedImage decode(ImageReader reader, int bytesOfAPixel) throws IOException, UnreadablePicture {
        var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw new UnreadablePicture("has more than 50 million pixels");
        }
        var every = pixels * bytesOfAPixel > MOST_BYTES_AT_ONCE ? 2 : 1;
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, how);
    }

    private static Picture of(BufferedImage decoded, Orientation orientation) throws IOException {
        var upright = onWhite(Thumbnails.of(decoded)
                .scale(factor(decoded, LONG_SIDE))
                .imageType(BufferedImage.TYPE_INT_ARGB)
                .addFilter(ExifFilterUtils.getFilterForOrientation(orientation))
                .asBufferedImage());
        var small = Thumbnails.of(upright)
                .scale(factor(upright, LONG_SIDE_OF_PREVIEW))
                .asBufferedImage();
        return new Picture(upright, small);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** At most 2,000 pixels on the long side. */
    byte[] bytes() {
        return bytes;
    }

    /** The same in small: at most 480 pixels. */
    byte[] preview() {
        return preview;
    }

    private static double factor(BufferedImage image, int longSide) {
        return Math.min(1, (double) longSide / Math.max(image.getWidth(), image.getHeight()));
    }

    private static BufferedImage onWhite(BufferedImage image) {
        var opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = opaque.createGraphics();
        pen.drawImage(image, 0, 0, Color.WHITE, null);
        pen.dispose();
        return opaque;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Thumbnails.of(image).scale(1).outputFormat("jpg").outputQuality(QUALITY).toOutputStream(bytes);
        return bytes.toByteArray();
    }
}
