package io.github.hmpsdk.spec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The colors of a page's style sheet, in its light or in its dark form. */
final class Stylesheet {

  private static final Pattern STYLE = Pattern.compile("(?s)<style>(.*?)</style>");
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
  private static final Pattern DARK =
      Pattern.compile("prefers-color-scheme: dark\\) \\{\\s*:root \\{([^}]*)}");
  private static final Pattern LIGHT = Pattern.compile("\\A\\s*:root \\{([^}]*)}");
  private static final Pattern DECLARATION = Pattern.compile("([\\w-]+):\\s*([^;]+)");

  private final String css;
  private final Map<String, String> palette;

  private Stylesheet(String css, Map<String, String> palette) {
    this.css = css;
    this.palette = palette;
  }

  static Stylesheet light(String page) {
    String css = first(STYLE, page);
    return new Stylesheet(css, declarations(first(LIGHT, css)));
  }

  /** What the dark form does not name stays as it is in the light one. */
  static Stylesheet dark(String page) {
    Stylesheet light = light(page);
    light.palette.putAll(declarations(first(DARK, light.css)));
    return light;
  }

  /** Texts whose contrast is less than WCAG's level AA wants of text of any size. */
  List<String> faintTexts() {
    List<String> faint = new ArrayList<>();
    Matcher rules = RULE.matcher(css);
    while (rules.find()) {
      Map<String, String> rule = declarations(rules.group(2));
      String text = color(rule.getOrDefault("color", ""));
      String ground = color(rule.getOrDefault("background", ""));
      if (!text.isEmpty() || !ground.isEmpty()) {
        for (String under : ground.isEmpty() ? grounds() : List.of(ground)) {
          addIfFainter(
              faint, 4.5, rules.group(1), text.isEmpty() ? color("var(--ink)") : text, under);
        }
      }
    }
    return faint;
  }

  /** Edges of fields and buttons with less contrast than level AA wants of what is no text. */
  List<String> faintEdges() {
    List<String> faint = new ArrayList<>();
    for (String under : grounds()) {
      addIfFainter(faint, 3, "edges", color("var(--edge)"), under);
    }
    return faint;
  }

  /** From 1 to 21, as WCAG 2 defines it. */
  static double contrast(String one, String other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static void addIfFainter(
      List<String> faint, double least, String what, String color, String under) {
    double contrast = contrast(color, under);
    if (contrast < least) {
      faint.add(
          String.format(Locale.ROOT, "%s: %s on %s is %.2f", what.strip(), color, under, contrast));
    }
  }

  /** What a text without a background of its own can stand on. */
  private List<String> grounds() {
    return Stream.of("--paper", "--soft").filter(palette::containsKey).map(palette::get).toList();
  }

  /** As digits; empty for what is no color, such as {@code inherit}. */
  private String color(String value) {
    if (!value.startsWith("var(")) {
      return value.startsWith("#") ? value : "";
    }
    String name = value.substring(4, value.length() - 1);
    String known = palette.get(name);
    if (known == null) {
      throw new AssertionError("No color " + name);
    }
    return known;
  }

  private static double luminance(String color) {
    String digits =
        color.length() == 4 ? color.substring(1).replaceAll("(.)", "$1$1") : color.substring(1);
    return 0.2126 * channel(digits.substring(0, 2))
        + 0.7152 * channel(digits.substring(2, 4))
        + 0.0722 * channel(digits.substring(4, 6));
  }

  private static double channel(String digits) {
    double value = Integer.parseInt(digits, 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static Map<String, String> declarations(String text) {
    Map<String, String> declarations = new HashMap<>();
    Matcher found = DECLARATION.matcher(text);
    while (found.find()) {
      declarations.put(found.group(1), found.group(2).strip());
    }
    return declarations;
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new AssertionError("No " + pattern);
    }
    return found.group(1);
  }
}
