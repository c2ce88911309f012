package plumbline.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Stands for a photograph: nobody's foot, drawn as an exam found it. */
final class FootDrawing {

    static final int WIDTH = 960;
    static final int HEIGHT = 720;
    private static final int PREVIEW_WIDTH = 480;
    private static final int PREVIEW_HEIGHT = 360;

    private static final Color WALL = new Color(0xDAD6CE);
    private static final Color FLOOR = new Color(0xB9B2A6);
    private static final Color SKIN = new Color(0xC99B7D);
    private static final Color SHADE = new Color(0x9C6F55);
    private static final Color RUBBER = new Color(0x3B4148);
    private static final Color WORN = new Color(0x8C8579);
    private static final double DEGREES_A_POINT = 4;

    static {
        System.setProperty("java.awt.headless", "true");
    }

    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = image.createGraphics();

    private FootDrawing() {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(WALL);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(FLOOR);
        pen.fillRect(0, HEIGHT - 130, WIDTH, 130);
    }

    /** Both feet from behind, with the heels as they stand: a positive one leans inwards. */
    static FootDrawing fromBehind(FootFindings left, FootFindings right) {
        var drawing = new FootDrawing();
        drawing.leg(340, lean(left));
        drawing.leg(620, -lean(right));
        return drawing;
    }

    private static double lean(FootFindings foot) {
        return foot.numbers().getOrDefault("calcaneal_position", 0) * DEGREES_A_POINT;
    }

    private void leg(int middle, double lean) {
        pen.setColor(SKIN);
        pen.fill(new RoundRectangle2D.Double(middle - 62, -60, 124, 570, 90, 90));
        pen.fill(new Ellipse2D.Double(middle - 88, 400, 40, 60));
        pen.fill(new Ellipse2D.Double(middle + 48, 415, 40, 60));
        var heel = new Area(new RoundRectangle2D.Double(middle - 74, 430, 148, 200, 120, 130));
        var turned = heel.createTransformedArea(AffineTransform.getRotateInstance(Math.toRadians(lean), middle, 440));
        pen.fill(turned);
        pen.setColor(SHADE);
        pen.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.drawLine(middle - 16, 120, middle - 10, 430);
        pen.drawLine(middle + 16, 120, middle + 10, 430);
        pen.draw(turned);
    }

    /** The sole of a left shoe, lighter where it is worn. */
    static FootDrawing sole(FootFindings shoe) {
        var drawing = new FootDrawing();
        var outline = outline();
        drawing.pen.setColor(RUBBER);
        drawing.pen.fill(outline);
        drawing.pen.clip(outline);
        drawing.worn(shoe, "wear_heel_lateral", 370, 560);
        drawing.worn(shoe, "wear_heel_medial", 500, 560);
        drawing.worn(shoe, "wear_forefoot_lateral", 350, 200);
        drawing.worn(shoe, "wear_forefoot_medial", 520, 200);
        return drawing;
    }

    private static Shape outline() {
        var outline = new Path2D.Double();
        outline.moveTo(480, 40);
        outline.curveTo(620, 50, 640, 260, 560, 400);
        outline.curveTo(550, 520, 590, 680, 480, 690);
        outline.curveTo(370, 685, 410, 520, 400, 420);
        outline.curveTo(330, 260, 350, 40, 480, 40);
        return outline;
    }

    private void worn(FootFindings shoe, String zone, int x, int y) {
        for (int grade = shoe.numbers().getOrDefault(zone, 0); grade > 0; grade--) {
            pen.setColor(new Color(WORN.getRed(), WORN.getGreen(), WORN.getBlue(), 110));
            pen.fill(new Ellipse2D.Double(x - 25 * grade, y - 35 * grade, 60 + 50 * grade, 60 + 70 * grade));
        }
    }

    byte[] bytes() {
        return jpeg(image);
    }

    byte[] preview() {
        var small = new BufferedImage(PREVIEW_WIDTH, PREVIEW_HEIGHT, BufferedImage.TYPE_INT_RGB);
        var copier = small.createGraphics();
        copier.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        copier.drawImage(image, 0, 0, PREVIEW_WIDTH, PREVIEW_HEIGHT, null);
        copier.dispose();
        return jpeg(small);
    }

    private static byte[] jpeg(BufferedImage image) {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
