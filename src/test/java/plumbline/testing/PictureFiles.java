package plumbline.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Files as cameras, and others, make them. */
public final class PictureFiles {

    /** What must not survive: it stands in the notes of the camera. */
    public static final String WHERE = "59.9139 N 10.7522 E";

    private static final int UPRIGHT = 1;

    private PictureFiles() {}

    /** Red at the top left, green at the top right, blue at the bottom left, white at the bottom right. */
    public static BufferedImage corners(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height / 2);
        pen.setColor(Color.GREEN);
        pen.fillRect(width / 2, 0, width - width / 2, height / 2);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, height / 2, width / 2, height - height / 2);
        pen.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return encoded(corners(width, height), "jpg");
    }

    public static byte[] png(int width, int height) {
        return encoded(corners(width, height), "png");
    }

    public static byte[] encoded(BufferedImage image, String format) {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static BufferedImage decoded(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As from a telephone: with notes on how it was held and where it was, in Exif, in XMP and as a comment. */
    public static byte[] fromTelephone(int width, int height, int orientation) {
        var jpeg = jpeg(width, height);
        var file = ByteBuffer.allocate(jpeg.length + 4 * WHERE.length() + 400);
        file.put(jpeg, 0, 2);
        file.put(segment(0xE1, exif(orientation)));
        file.put(segment(0xE1, ascii("http://ns.adobe.com/xap/1.0/\0<x>" + WHERE + "</x>")));
        file.put(segment(0xFE, ascii(WHERE)));
        file.put(jpeg, 2, jpeg.length - 2);
        return taken(file);
    }

    public static byte[] fromTelephone(int width, int height) {
        return fromTelephone(width, height, UPRIGHT);
    }

    /** Two entries: the orientation, and the way to a list of one entry, the place. */
    private static byte[] exif(int orientation) {
        var place = ascii(WHERE + "\0");
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + 2 + 12 + 4 + place.length);
        exif.put(ascii("Exif\0\0MM")).putShort((short) 42).putInt(8);
        exif.putShort((short) 2);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        exif.putInt(0);
        exif.putShort((short) 1);
        exif.putShort((short) 0x001B).putShort((short) 2).putInt(place.length).putInt(56);
        exif.putInt(0).put(place);
        return taken(exif);
    }

    public static byte[] segment(int marker, byte[] content) {
        var segment = ByteBuffer.allocate(4 + content.length);
        segment.put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (2 + content.length))
                .put(content);
        return segment.array();
    }

    /** A PNG file with nothing but what is needed to be asked for its size. */
    public static byte[] pngThatClaims(int width, int height) {
        try (var bytes = new ByteArrayOutputStream();
                var file = new DataOutputStream(bytes);
                var pixels = new ByteArrayOutputStream();
                var deflater = new DeflaterOutputStream(pixels)) {
            deflater.write(new byte[100]);
            deflater.finish();
            var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 0, 0, 0, 0});
            file.writeLong(0x89504E470D0A1A0AL);
            chunk(file, "IHDR", header.array());
            chunk(file, "IDAT", pixels.toByteArray());
            chunk(file, "IEND", new byte[0]);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void chunk(DataOutputStream file, String type, byte[] content) throws IOException {
        var sum = new CRC32();
        sum.update(ascii(type));
        sum.update(content);
        file.writeInt(content.length);
        file.write(ascii(type));
        file.write(content);
        file.writeInt((int) sum.getValue());
    }

    /** A JPEG file whose header speaks of another size than its pixels have. */
    public static byte[] jpegThatClaims(int width, int height) {
        var file = ByteBuffer.wrap(jpeg(16, 16));
        var frame = indexOf(file.array(), new byte[] {(byte) 0xFF, (byte) 0xC0});
        file.putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
        return file.array();
    }

    public static int indexOf(byte[] file, byte[] part) {
        return new String(file, StandardCharsets.ISO_8859_1).indexOf(new String(part, StandardCharsets.ISO_8859_1));
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] joined(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    private static byte[] taken(ByteBuffer buffer) {
        var bytes = new byte[buffer.position()];
        buffer.flip().get(bytes);
        return bytes;
    }
}
