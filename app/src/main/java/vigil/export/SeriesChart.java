package vigil.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A picture of series, one below the other: what came as bars, what was expected as a line in its
 * interval, what was warned of as marks. SVG that stands by itself. Pure.
 */
public final class SeriesChart {
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 120;
  private static final int LEFT = 46;
  private static final int RIGHT = 14;
  private static final int TOP = 24;
  private static final int BOTTOM = 18;
  private static final int FEW_YEARS = 3;

  private SeriesChart() {}

  /**
   * One series.
   *
   * @param title as it stands above
   * @param points by day
   * @param marks days that are marked, with what a reader is told of them
   */
  public record Panel(String title, List<Point> points, List<Mark> marks) {
    public Panel {
      points = List.copyOf(points);
      marks = List.copyOf(marks);
    }
  }

  /**
   * One period.
   *
   * @param day its first day
   * @param count what came
   * @param expected what was expected; NaN where nothing was
   * @param low the interval's lower end
   * @param high its upper end
   */
  public record Point(LocalDate day, double count, double expected, double low, double high) {}

  /**
   * A marked day.
   *
   * @param strong whether it stands out
   */
  public record Mark(LocalDate day, String words, boolean strong) {}

  /** The picture. */
  public static String svg(String title, List<Panel> panels) {
    int height = 34 + panels.size() * HEIGHT;
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                + " aria-label=\"%s\" font-family=\"sans-serif\" font-size=\"11\">%n",
            WIDTH,
            height,
            Markup.escaped(title)));
    out.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    out.append(text(LEFT, 20, title, "#222", "font-size=\"14\" font-weight=\"bold\""));
    for (int i = 0; i < panels.size(); i++) {
      panel(out, panels.get(i), 34 + i * HEIGHT);
    }
    return out.append("</svg>\n").toString();
  }

  private static void panel(StringBuilder out, Panel panel, int top) {
    out.append(text(LEFT, top + 14, panel.title(), "#222", "font-weight=\"bold\""));
    if (panel.points().isEmpty()) {
      return;
    }
    Frame frame = Frame.of(panel, top);
    axis(out, frame);
    band(out, panel, frame);
    bars(out, panel, frame);
    line(out, panel, frame);
    int strong = 0;
    for (Mark mark : panel.marks()) {
      mark(out, mark, frame, 9 * (strong % 2));
      strong += mark.strong() ? 1 : 0;
    }
  }

  /** Where days and numbers lie. */
  private record Frame(long first, long last, double most, int top) {
    static Frame of(Panel panel, int top) {
      List<Point> points = panel.points();
      double most =
          points.stream().mapToDouble(p -> Math.max(p.count(), orZero(p.high()))).max().orElse(1);
      long first = points.get(0).day().toEpochDay();
      long last = points.get(points.size() - 1).day().toEpochDay() + 1;
      return new Frame(first, last, Math.max(1, most), top);
    }

    double x(LocalDate day) {
      double share = (double) (day.toEpochDay() - first) / Math.max(1, last - first);
      return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    double y(double number) {
      return top + HEIGHT - BOTTOM - number / most * (HEIGHT - TOP - BOTTOM);
    }
  }

  private static double orZero(double number) {
    return Double.isNaN(number) ? 0 : number;
  }

  private static void axis(StringBuilder out, Frame frame) {
    double base = frame.y(0);
    out.append(stroke(LEFT, base, WIDTH - RIGHT, base, "#999", ""));
    String end = "text-anchor=\"end\"";
    out.append(text(LEFT - 6, base, "0", "#555", end));
    out.append(
        text(
            LEFT - 6,
            frame.y(frame.most) + 8,
            String.valueOf(Math.round(frame.most)),
            "#555",
            end));
    LocalDate last = LocalDate.ofEpochDay(frame.last);
    boolean months = frame.last - frame.first < FEW_YEARS * 365L;
    LocalDate first = LocalDate.ofEpochDay(frame.first);
    LocalDate tick = months ? first.withDayOfMonth(1).plusMonths(1) : first.withDayOfYear(1);
    while (tick.isBefore(last)) {
      if (!tick.isBefore(first)) {
        double x = frame.x(tick);
        out.append(stroke(x, base, x, base + 4, "#999", ""));
        String label = tick.toString().substring(0, months ? 7 : 4);
        out.append(text(x + 2, base + 14, label, "#555", ""));
      }
      tick = months ? tick.plusMonths(3) : tick.plusYears(1);
    }
  }

  private static void band(StringBuilder out, Panel panel, Frame frame) {
    StringBuilder upper = new StringBuilder();
    StringBuilder lower = new StringBuilder();
    for (Point point : panel.points()) {
      if (!Double.isNaN(point.expected())) {
        double x = frame.x(point.day());
        upper.append(at(x, frame.y(point.high())));
        lower.insert(0, at(x, frame.y(point.low())));
      }
    }
    if (upper.length() > 0) {
      out.append("<polygon fill=\"#cfe0f3\" points=\"")
          .append(upper)
          .append(lower)
          .append("\"/>\n");
    }
  }

  private static void bars(StringBuilder out, Panel panel, Frame frame) {
    StringBuilder path = new StringBuilder();
    for (Point point : panel.points()) {
      if (point.count() > 0) {
        double x = frame.x(point.day());
        path.append(
            String.format(Locale.ROOT, "M%.1f %.1fV%.1f", x, frame.y(0), frame.y(point.count())));
      }
    }
    out.append("<path stroke=\"#444\" stroke-width=\"1\" d=\"").append(path).append("\"/>\n");
  }

  private static void line(StringBuilder out, Panel panel, Frame frame) {
    StringBuilder points = new StringBuilder();
    for (Point point : panel.points()) {
      if (!Double.isNaN(point.expected())) {
        points.append(at(frame.x(point.day()), frame.y(point.expected())));
      }
    }
    out.append("<polyline fill=\"none\" stroke=\"#1f5fa8\" stroke-width=\"1.2\" points=\"");
    out.append(points).append("\"/>\n");
  }

  private static void mark(StringBuilder out, Mark mark, Frame frame, int lower) {
    double x = frame.x(mark.day());
    String colour = mark.strong() ? "#b3261e" : "#c77700";
    double top = frame.top + TOP - 6;
    if (mark.strong()) {
      out.append(stroke(x, top, x, frame.y(0), colour, "stroke-dasharray=\"3 3\""));
      out.append(text(x + 3, top + 6 + lower, mark.words(), colour, "font-size=\"9\""));
    } else {
      out.append(
          String.format(
              Locale.ROOT,
              "<path fill=\"%s\" d=\"M%.1f %.1fl-3 -6h6z\"><title>%s</title></path>%n",
              colour,
              x,
              frame.y(0) + 1,
              Markup.escaped(mark.words())));
    }
  }

  private static String at(double x, double y) {
    return String.format(Locale.ROOT, "%.1f,%.1f ", x, y);
  }

  private static String stroke(
      double x1, double y1, double x2, double y2, String colour, String more) {
    return String.format(
        Locale.ROOT,
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" %s/>%n",
        x1,
        y1,
        x2,
        y2,
        colour,
        more);
  }

  private static String text(double x, double y, String words, String colour, String more) {
    return String.format(
        Locale.ROOT,
        "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\" %s>%s</text>%n",
        x,
        y,
        colour,
        more,
        Markup.escaped(words));
  }
}
