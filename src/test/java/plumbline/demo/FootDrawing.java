package plumbline.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import plumbline.exam.finding.Criterion;
import plumbline.exam.finding.Findings;
import plumbline.exam.finding.Side;
import plumbline.exam.finding.WearZone;

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
    static FootDrawing fromBehind(Findings findings) {
        var drawing = new FootDrawing();
        drawing.leg(340, lean(findings, Side.LEFT));
        drawing.leg(620, -lean(findings, Side.RIGHT));
        return drawing;
    }

    private static double lean(Findings findings, Side side) {
        return findings.whole(side, Criterion.CALCANEAL_POSITION).orElse(0) * DEGREES_A_POINT;
    }

    private void leg(int middle, double lean) {
        pen.setColor(SKIN);
        pen.fill(calf(middle));
        var ankle = new Ellipse2D.Double(middle - 66, 440, 132, 70);
        pen.fill(ankle);
        var heel = AffineTransform.getRotateInstance(Math.toRadians(lean), middle, 430)
                .createTransformedShape(heel(middle));
        pen.fill(heel);
        pen.setColor(SHADE);
        pen.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(tendon(middle, -1));
        pen.draw(tendon(middle, 1));
        pen.clip(new Rectangle(0, 500, WIDTH, HEIGHT));
        pen.draw(heel);
        pen.setClip(null);
    }

    private static Shape calf(int middle) {
        var calf = new Path2D.Double();
        calf.moveTo(middle - 92, 0);
        calf.curveTo(middle - 104, 170, middle - 58, 300, middle - 54, 480);
        calf.lineTo(middle + 54, 480);
        calf.curveTo(middle + 58, 300, middle + 104, 170, middle + 92, 0);
        calf.closePath();
        return calf;
    }

    private static Shape heel(int middle) {
        var heel = new Path2D.Double();
        heel.moveTo(middle - 46, 430);
        heel.curveTo(middle - 60, 510, middle - 88, 560, middle - 80, 610);
        heel.curveTo(middle - 60, 656, middle + 60, 656, middle + 80, 610);
        heel.curveTo(middle + 88, 560, middle + 60, 510, middle + 46, 430);
        heel.closePath();
        return heel;
    }

    private static Shape tendon(int middle, int side) {
        var tendon = new Path2D.Double();
        tendon.moveTo(middle + side * 30, 190);
        tendon.curveTo(middle + side * 16, 300, middle + side * 12, 380, middle + side * 22, 500);
        return tendon;
    }

    /** The sole of a left shoe, lighter where it is worn. */
    static FootDrawing leftSole(Findings findings) {
        var drawing = new FootDrawing();
        var outline = outline();
        drawing.pen.setColor(RUBBER);
        drawing.pen.fill(outline);
        drawing.pen.clip(outline);
        drawing.worn(findings, WearZone.WEAR_HEEL_LATERAL, 370, 560);
        drawing.worn(findings, WearZone.WEAR_HEEL_MEDIAL, 500, 560);
        drawing.worn(findings, WearZone.WEAR_FOREFOOT_LATERAL, 350, 200);
        drawing.worn(findings, WearZone.WEAR_FOREFOOT_MEDIAL, 520, 200);
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

    private void worn(Findings findings, WearZone zone, int x, int y) {
        for (int grade = findings.whole(Side.LEFT, zone).orElse(0); grade > 0; grade--) {
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
