package vigil.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.export.Run.Look;
import vigil.plover.Quad;
import vigil.record.LogLine;

/** An entry of a store's log, for the eye. */
public final class LogText {
  private static final int NUMBER = 7;

  private LogText() {}

  /** The entry: its number, when, what, about what, by whom; then what was and what is instead. */
  public static String of(LogLine entry, Layout layout) {
    StringBuilder out = new StringBuilder();
    String number = String.valueOf(entry.entry());
    out.append(number).append(" ".repeat(Math.max(1, NUMBER - number.length())));
    Run.Line line = new Run.Line().faint(entry.at() + "  ");
    line.add(Look.NAME, entry.what().name().toLowerCase(Locale.ROOT) + " ");
    line.plain(Quotes.plain(entry.subject()) + " by " + Quotes.plain(entry.who()));
    line.faint(fields("  was ", entry.was())).plain(fields("  now ", entry.becomes()));
    new Paragraph(out, layout, Quad.VERBAL_COOPERATION, NUMBER, NUMBER).add(line.runs());
    return out.toString();
  }

  private static String fields(String label, @Nullable String lines) {
    return lines == null || lines.isEmpty()
        ? ""
        : label
            + Arrays.stream(lines.split("\n")).map(Quotes::plain).collect(Collectors.joining(", "));
  }
}
