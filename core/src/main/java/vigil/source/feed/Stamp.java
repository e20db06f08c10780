package vigil.source.feed;

import java.time.DateTimeException;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;

/**
 * A time as a feed writes it.
 *
 * @param text as it stands there
 * @param at what it means; null where that cannot be told. Where no zone is given, UTC is taken
 */
public record Stamp(String text, @Nullable OffsetDateTime at) {
  private static final Pattern FIGURES =
      Pattern.compile(
          "(\\d{4})(?:-?(\\d{2}|\\d(?!\\d))(?:-?(\\d{1,2}))?)?"
              + "(?:[Tt ]+(\\d{1,2}):?(\\d{2})(?::?(\\d{2}))?(?:[.,]\\d+)?)?\\s*(.*)");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:\\p{L}+\\.?,?\\s+)?(\\d{1,2})[\\s-]+(\\p{L}{3,9})\\.?[\\s-]+(\\d{2,4})"
              + "(?:[\\s,]+(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2}))?(?:\\.\\d+)?)?\\s*(.*)");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?:\\p{L}+\\.?,?\\s+)?(\\p{L}{3,9})\\.?\\s+(\\d{1,2}),?(?:\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?"
              + "\\s+(?:(\\p{Alpha}{2,4})\\s+)?(\\d{4})(?:\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?\\s*(.*)");
  private static final Map<String, String> ZONES = zones();

  /** Years of two figures up to this one are of this century. */
  private static final int CENTURY = 68;

  private static Map<String, String> zones() {
    Map<String, String> zones = new HashMap<>();
    DataFile.resource("source/zones.tsv")
        .lines()
        .forEach(l -> zones.put(l.required(0, "name"), l.required(1, "offset")));
    return Map.copyOf(zones);
  }

  /** Reads the forms of RFC 822, of ISO 8601 and of C's {@code asctime}. */
  public static Stamp of(String text) {
    String stripped = text.strip();
    return new Stamp(stripped, stripped.length() > 80 ? null : at(stripped));
  }

  private static @Nullable OffsetDateTime at(String text) {
    try {
      Matcher m = FIGURES.matcher(text);
      if (m.matches()) {
        return time(
            number(m, 1, 0), number(m, 2, 1), number(m, 3, 1), clock(m, 4), zone(m.group(7)));
      }
      m = NAMED.matcher(text);
      if (m.matches()) {
        int month = month(m.group(2));
        return time(year(m.group(3)), month, number(m, 1, 0), clock(m, 4), zone(m.group(7)));
      }
      m = MONTH_FIRST.matcher(text);
      return m.matches() ? monthFirst(m) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static OffsetDateTime monthFirst(Matcher m) {
    int from = m.group(3) != null ? 3 : 8;
    String zone = m.group(6) != null ? m.group(6) : m.group(11);
    return time(number(m, 7, 0), month(m.group(1)), number(m, 2, 0), clock(m, from), zone(zone));
  }

  private static int[] clock(Matcher m, int group) {
    return new int[] {number(m, group, 0), number(m, group + 1, 0), number(m, group + 2, 0)};
  }

  private static OffsetDateTime time(int year, int month, int day, int[] clock, ZoneOffset zone) {
    boolean midnight = clock[0] == 24;
    OffsetDateTime at =
        OffsetDateTime.of(
            year, month, day, midnight ? 0 : clock[0], clock[1], Math.min(59, clock[2]), 0, zone);
    return midnight ? at.plusDays(1) : at;
  }

  private static int number(Matcher m, int group, int missing) {
    return m.group(group) == null ? missing : Integer.parseInt(m.group(group));
  }

  private static int year(String figures) {
    int year = Integer.parseInt(figures);
    return figures.length() > 2 ? year : year <= CENTURY ? 2000 + year : 1900 + year;
  }

  private static int month(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    for (Month month : Month.values()) {
      if (month.name().startsWith(upper) || upper.equals(month.name().substring(0, 3) + "T")) {
        return month.getValue();
      }
    }
    throw new DateTimeException("no month: " + name);
  }

  /** The offset from UTC; none where the words mean nothing that is known. */
  private static ZoneOffset zone(@Nullable String words) {
    String name = words == null ? "" : words.strip().split("[\\s(]", 2)[0].toUpperCase(Locale.ROOT);
    name = name.matches("(?:GMT|UTC|UT)[+-].*") ? name.replaceFirst("^\\p{Alpha}+", "") : name;
    String offset = ZONES.getOrDefault(name, name);
    return offset.matches("[+-]\\d{2}:?\\d{2}") ? ZoneOffset.of(offset) : ZoneOffset.UTC;
  }
}
