package plumbline.exam.photograph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plumbline.testing.PictureFiles.ascii;
import static plumbline.testing.PictureFiles.decoded;
import static plumbline.testing.PictureFiles.encoded;
import static plumbline.testing.PictureFiles.fromTelephone;
import static plumbline.testing.PictureFiles.indexOf;
import static plumbline.testing.PictureFiles.joined;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.testing.Beside;
import plumbline.testing.PictureFiles;

@Beside
class PictureTest {

    private static final byte[] START_OF_SCAN = {(byte) 0xFF, (byte) 0xDA};
    private static final byte[] NOTES = {(byte) 0xFF, (byte) 0xE1};

    @Test
    void whatTheCameraNotedStaysBehind() throws UnreadablePicture {
        // given
        var file = fromTelephone(400, 300);
        assertThat(indexOf(file, ascii(PictureFiles.WHERE))).isPositive();

        // when
        var picture = Picture.of(file);

        // then
        assertThat(List.of(picture.bytes(), picture.preview())).allSatisfy(bytes -> {
            assertThat(indexOf(bytes, ascii(PictureFiles.WHERE))).isNegative();
            assertThat(indexOf(bytes, ascii("Exif"))).isNegative();
            assertThat(indexOf(bytes, NOTES)).isNegative();
        });
    }

    /** Where red, at the top left of the file, is to be seen after each way of holding a camera: Exif 2.3, tag 0x0112. */
    @ParameterizedTest
    @CsvSource({
        "1, RED, GREEN", "2, GREEN, RED", "3, WHITE, BLUE", "4, BLUE, WHITE",
        "5, RED, BLUE", "6, BLUE, RED", "7, WHITE, GREEN", "8, GREEN, WHITE"
    })
    void itStandsUprightHoweverTheCameraWasHeld(int orientation, Corner topLeft, Corner topRight)
            throws UnreadablePicture {
        // when
        var picture = Picture.of(fromTelephone(400, 300, orientation));

        // then
        assertThat(List.of(picture.width(), picture.height()))
                .isEqualTo(orientation < 5 ? List.of(400, 300) : List.of(300, 400));
        var image = decoded(picture.bytes());
        assertThat(Corner.at(image, 5, 5)).isEqualTo(topLeft);
        assertThat(Corner.at(image, image.getWidth() - 5, 5)).isEqualTo(topRight);
    }

    @Test
    void theNotesAreFoundAlsoBehindOthers() throws UnreadablePicture {
        // given
        var file = fromTelephone(400, 300, 6);
        var before = PictureFiles.segment(0xE1, ascii("http://ns.adobe.com/xap/1.0/\0<x/>"));

        // when
        var picture = Picture.of(joined(Arrays.copyOf(file, 2), before, Arrays.copyOfRange(file, 2, file.length)));

        // then
        assertThat(picture.height()).isEqualTo(400);
    }

    @Test
    void brokenNotesDoNotMatter() throws UnreadablePicture {
        // given
        var jpeg = PictureFiles.jpeg(400, 300);
        var notes = PictureFiles.segment(0xE1, ascii("Exif\0\0MM\0*\0\0"));

        // when
        var picture = Picture.of(joined(Arrays.copyOf(jpeg, 2), notes, Arrays.copyOfRange(jpeg, 2, jpeg.length)));

        // then
        assertThat(picture.width()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "4032, 3024, 2000, 1500, 480",
        "3024, 4032, 1500, 2000, 480",
        "300, 200, 300, 200, 300",
        "5000, 1, 2000, 1, 480",
        "6500, 6000, 2000, 1846, 480"
    })
    void largeOnesAreMadeSmallerAndSmallOnesLeft(int width, int height, int keptWidth, int keptHeight, int previewSide)
            throws UnreadablePicture {
        // when
        var picture = Picture.of(PictureFiles.jpeg(width, height));

        // then
        assertThat(List.of(picture.width(), picture.height())).isEqualTo(List.of(keptWidth, keptHeight));
        var image = decoded(picture.bytes());
        assertThat(List.of(image.getWidth(), image.getHeight())).isEqualTo(List.of(keptWidth, keptHeight));
        var preview = decoded(picture.preview());
        assertThat(Math.max(preview.getWidth(), preview.getHeight())).isEqualTo(previewSide);
    }

    @Test
    void theLargestThatCanComeIsNoLargerThanTheDatabaseTakes() throws UnreadablePicture {
        // given
        var noise = new BufferedImage(2000, 2000, BufferedImage.TYPE_INT_RGB);
        var dice = new Random(1);
        IntStream.range(0, 2000 * 2000).forEach(i -> noise.setRGB(i % 2000, i / 2000, dice.nextInt()));

        // when
        var picture = Picture.of(encoded(noise, "jpg"));

        // then
        assertThat(picture.bytes().length).isLessThan(6_000_000);
        assertThat(picture.preview().length).isLessThan(400_000);
    }

    @Test
    void whatIsTransparentBecomesWhite() throws UnreadablePicture {
        // given
        var clear = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);

        // when
        var picture = Picture.of(encoded(clear, "png"));

        // then
        assertThat(Corner.at(decoded(picture.bytes()), 20, 20)).isEqualTo(Corner.WHITE);
    }

    @Test
    void greyStaysAsGreyAsItWas() throws UnreadablePicture {
        // given
        var grey = new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY);
        Arrays.fill(((DataBufferByte) grey.getRaster().getDataBuffer()).getData(), (byte) 100);

        // when
        var picture = Picture.of(encoded(grey, "jpg"));

        // then
        assertThat(new Color(decoded(picture.bytes()).getRGB(20, 20)).getGreen())
                .isBetween(98, 102);
    }

    /** Telephones note a wider range of colours than the web's; skin would come out pale. */
    @Test
    void coloursAreThoseOfTheCamerasOwnProfile() throws UnreadablePicture {
        // given
        var grey = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        var pen = grey.createGraphics();
        pen.setColor(new Color(128, 128, 128));
        pen.fillRect(0, 0, 40, 40);
        pen.dispose();
        var jpeg = encoded(grey, "jpg");
        var profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        var segment = PictureFiles.segment(0xE2, joined(ascii("ICC_PROFILE\0\1\1"), profile));
        var start = indexOf(jpeg, new byte[] {(byte) 0xFF, (byte) 0xDB});

        // when
        var picture =
                Picture.of(joined(Arrays.copyOf(jpeg, start), segment, Arrays.copyOfRange(jpeg, start, jpeg.length)));

        // then
        assertThat(new Color(decoded(picture.bytes()).getRGB(20, 20)).getRed()).isBetween(186, 190);
    }

    @Test
    void coloursForPrintAreTakenToo() throws IOException, UnreadablePicture {
        // given
        var inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 40, 40, 4, null);
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(inks, null, null), null);
        }

        // when
        var picture = Picture.of(bytes.toByteArray());

        // then
        assertThat(picture.width()).isEqualTo(40);
    }

    @Test
    void progressiveOnesAreTaken() throws IOException, UnreadablePicture {
        assertThat(Picture.of(progressive()).width()).isEqualTo(400);
    }

    private static byte[] progressive() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var how = writer.getDefaultWriteParam();
        how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(PictureFiles.corners(400, 300), null, null), how);
        }
        return bytes.toByteArray();
    }

    @Test
    void whatHidesBehindThePictureStaysBehind() throws UnreadablePicture {
        // given
        var film = new byte[300_000];
        for (int i = 0; i < film.length; i += 2) {
            film[i] = START_OF_SCAN[0];
            film[i + 1] = START_OF_SCAN[1];
        }

        // when
        var picture = Picture.of(joined(PictureFiles.jpeg(400, 300), ascii("<script>alert(1)</script>PK\3\4"), film));

        // then
        assertThat(picture.width()).isEqualTo(400);
        assertThat(indexOf(picture.bytes(), ascii("script"))).isNegative();
        assertThat(picture.bytes().length).isLessThan(film.length);
    }

    static Stream<Arguments> unreadable() throws IOException {
        var jpeg = PictureFiles.jpeg(400, 300);
        var png = PictureFiles.png(400, 300);
        var none = "is neither a JPEG nor a PNG picture";
        var broken = "cannot be read as a picture";
        return Stream.of(
                Arguments.of("nothing", new byte[0], none),
                Arguments.of("text", ascii("a foot"), none),
                Arguments.of("HTML", ascii("<!DOCTYPE html><script>alert(1)</script>"), none),
                Arguments.of("SVG", ascii("<svg xmlns='http://www.w3.org/2000/svg'/>"), none),
                Arguments.of("PDF", ascii("%PDF-1.7\n"), none),
                Arguments.of("HEIC", ascii("\0\0\0\30ftypheic\0\0\0\0mif1heic"), none),
                Arguments.of("WebP", ascii("RIFF\44\0\0\0WEBPVP8 "), none),
                Arguments.of("GIF", encoded(PictureFiles.corners(40, 40), "gif"), none),
                Arguments.of("BMP", encoded(PictureFiles.corners(40, 40), "bmp"), none),
                Arguments.of("TIFF", encoded(PictureFiles.corners(40, 40), "tiff"), none),
                Arguments.of("the beginning of a JPEG", Arrays.copyOf(jpeg, 3), "breaks off before its end"),
                Arguments.of("half a JPEG", Arrays.copyOf(jpeg, jpeg.length / 2), "breaks off before its end"),
                Arguments.of("a JPEG with nothing in it", new byte[] {-1, -40, -1, -39}, broken),
                Arguments.of(
                        "a web page in a JPEG's coat",
                        joined(new byte[] {-1, -40, -1}, ascii("<html>")),
                        "breaks off before its end"),
                Arguments.of("the beginning of a PNG", Arrays.copyOf(png, 8), broken),
                Arguments.of("half a PNG", Arrays.copyOf(png, png.length / 2), broken),
                Arguments.of("a PNG of no height", PictureFiles.pngThatClaims(20, 0), broken),
                Arguments.of("a JPEG of no height", PictureFiles.jpegThatClaims(16, 0), broken),
                Arguments.of(
                        "a PNG bomb", PictureFiles.pngThatClaims(50_000, 50_000), "has more than 50 million pixels"),
                Arguments.of(
                        "a PNG beyond all",
                        PictureFiles.pngThatClaims(Integer.MAX_VALUE, Integer.MAX_VALUE),
                        "has more than 50 million pixels"),
                Arguments.of(
                        "a JPEG bomb", PictureFiles.jpegThatClaims(65_500, 65_500), "has more than 50 million pixels"),
                Arguments.of(
                        "a JPEG drawn over and over",
                        drawnOver(200),
                        "draws over itself more often than a photograph does"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void whatIsNoPictureIsRefusedWithItsReason(String name, byte[] file, String reason) {
        assertThatThrownBy(() -> Picture.of(file))
                .as(name)
                .isInstanceOf(UnreadablePicture.class)
                .hasMessage(reason);
    }

    /** The same scan of a progressive picture again and again. */
    private static byte[] drawnOver(int times) throws IOException {
        var file = progressive();
        var first = indexOf(file, START_OF_SCAN);
        var rest = Arrays.copyOfRange(file, first, file.length);
        var second = 2 + indexOf(Arrays.copyOfRange(rest, 2, rest.length), START_OF_SCAN);
        var scan = Arrays.copyOf(rest, second);
        var parts = new byte[times + 2][];
        Arrays.fill(parts, scan);
        parts[0] = Arrays.copyOf(file, first);
        parts[times + 1] = Arrays.copyOfRange(rest, second, rest.length);
        return joined(parts);
    }

    @Property(tries = 400)
    void noBrokenFileBreaksIt(
            @ForAll boolean jpeg, @ForAll Random dice, @ForAll @IntRange(min = 1, max = 40) int changes) {
        // given
        var file = jpeg ? fromTelephone(64, 48, 6) : PictureFiles.png(64, 48);
        for (int i = 0; i < changes; i++) {
            file[dice.nextInt(file.length)] = (byte) dice.nextInt();
        }

        // then
        try {
            var picture = Picture.of(file);
            assertThat(indexOf(picture.bytes(), ascii(PictureFiles.WHERE))).isNegative();
        } catch (UnreadablePicture e) {
            assertThat(e).hasMessageMatching("[a-z].+[a-z]");
        }
    }

    /** The colours of the four corners, as far as a JPEG keeps them apart. */
    enum Corner {
        RED,
        GREEN,
        BLUE,
        WHITE;

        static Corner at(BufferedImage image, int x, int y) {
            var color = new Color(image.getRGB(x, y));
            if (color.getRed() > 200 && color.getGreen() > 200 && color.getBlue() > 200) {
                return WHITE;
            }
            return color.getRed() > 200 ? RED : color.getGreen() > 200 ? GREEN : BLUE;
        }
    }
}
