package io.github.hmpsdk.emulator.internal.resource;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws small pictures, one colour for one id. */
public final class Thumbnail {

  private static final int WIDTH = 160;
  private static final int HEIGHT = 90;

  private Thumbnail() {}

  public static byte[] of(String id) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(id.hashCode() & 0xffffff));
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.dispose();
    // Written through memory: the cache files that ImageIO uses otherwise are not wanted for some
    // hundred bytes.
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageIO.write(image, "jpg", stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
