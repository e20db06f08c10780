package vigil.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;

/**
 * Reads calendar dates as reports write them: "2023-11-10", "10 November 2023", "Friday, Nov. 10",
 * "3.5.2024". Immutable and safe for many threads at once.
 *
 * <p>A date of figures alone whose order of day and month is in doubt, such as "3/5/2024", is no
 * date here.
 */
public final class Dates {
  private static final int DIGITS_OF_YEAR = 4;

  private enum Kind {
    MONTH,
    WEEKDAY
  }

  private record Name(Kind kind, int number, boolean common) {}

  /**
   * A date in a text.
   *
   * @param span its words, a weekday before it among them
   * @param year null where the text does not say it
   * @param day null where only a month is named
   */
  public record Found(Span span, @Nullable Integer year, int month, @Nullable Integer day) {
    /** The day, where all of it is known. */
    public @Nullable LocalDate date() {
      return year == null || day == null ? null : LocalDate.of(year, month, day);
    }
  }

  private final Map<String, Name> names;

  private Dates(Map<String, Name> names) {
    this.names = names;
  }

  /** A reader of dates with the shipped names of months and weekdays. */
  public static Dates load() {
    return of(DataFile.resource("dates/words.tsv"));
  }

  static Dates of(DataFile file) {
    Map<String, Name> names = new HashMap<>();
    for (DataFile.Line line : file.lines()) {
      Name name =
          new Name(line.constant(1, Kind.class), number(line), line.field(3).equals("common"));
      if (names.put(line.required(0, "name"), name) != null) {
        throw line.error("'" + line.field(0) + "' stands here twice");
      }
    }
    return new Dates(names);
  }

  private static int number(DataFile.Line line) {
    String field = line.required(2, "number");
    int number = field.matches("\\d{1,2}") ? Integer.parseInt(field) : 0;
    if (number < 1 || number > 12) {
      throw line.error("'" + field + "' is no number from 1 to 12");
    }
    return number;
  }

  /** The date that begins exactly at the offset and ends before the limit; null where none does. */
  public @Nullable Found at(String text, int at, int limit) {
    if (at >= limit || at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
      return null;
    }
    Scan scan = new Scan(text, at, limit);
    Name weekday = name(scan, Kind.WEEKDAY, true);
    if (weekday != null) {
      scan.skip(",");
    }
    Found found = Character.isDigit(scan.look()) ? figureFirst(scan) : monthFirst(scan);
    return found == null ? null : valid(found, at);
  }

  /**
   * The day or the first moment of a form such as "2023-11-10T08:15:00Z"; null where it is none.
   */
  public @Nullable LocalDate parse(String value) {
    String stripped = value.strip();
    Found found = at(stripped, 0, Math.min(stripped.length(), 80));
    return found == null ? null : found.date();
  }

  private static @Nullable Found valid(Found found, int start) {
    Span span = new Span(start, found.span().end());
    Found whole = new Found(span, found.year(), found.month(), found.day());
    int year = found.year() == null ? 2000 : found.year();
    try {
      LocalDate.of(year, found.month(), found.day() == null ? 1 : found.day());
      return whole;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private @Nullable Found figureFirst(Scan scan) {
    int start = scan.at;
    int number = scan.number();
    int digits = scan.at - start;
    if (digits == DIGITS_OF_YEAR) {
      return yearFirst(scan, start, number);
    }
    if (digits > 2) {
      return null;
    }
    char sign = scan.look();
    if ((sign == '.' || sign == '/' || sign == '-') && Character.isDigit(scan.look(1))) {
      return figures(scan, start, number, sign);
    }
    scan.ordinal();
    scan.skip("of");
    Name month = name(scan, Kind.MONTH, false);
    if (month == null || month.common() && scan.verb()) {
      return null;
    }
    return withYear(scan, start, month.number(), number);
  }

  private static @Nullable Found yearFirst(Scan scan, int start, int year) {
    char sign = scan.look();
    if (sign != '-' && sign != '/' && sign != '.') {
      return null;
    }
    int month = scan.after(sign);
    int day = scan.look() == sign ? scan.after(sign) : -1;
    boolean real = month > 0 && day > 0 && plausible(year);
    return real ? new Found(new Span(start, scan.at), year, month, day) : null;
  }

  private static @Nullable Found figures(Scan scan, int start, int first, char sign) {
    int second = scan.after(sign);
    int before = scan.at;
    int year = scan.look() == sign ? scan.after(sign) : -1;
    if (scan.at - before != DIGITS_OF_YEAR + 1 || !plausible(year)) {
      return null;
    }
    Span span = new Span(start, scan.at);
    if (sign == '.' || first > 12) {
      return new Found(span, year, second, first);
    }
    return second > 12 || second == first ? new Found(span, year, first, second) : null;
  }

  private @Nullable Found monthFirst(Scan scan) {
    int start = scan.at;
    Name month = name(scan, Kind.MONTH, true);
    if (month == null) {
      return null;
    }
    int bare = scan.at;
    scan.blanks();
    int digits = scan.digits();
    if (digits == 1 || digits == 2) {
      int day = scan.number();
      scan.ordinal();
      return withYear(scan, start, month.number(), day);
    }
    scan.at = bare;
    return withYear(scan, start, month.number(), null);
  }

  private static Found withYear(Scan scan, int start, int month, @Nullable Integer day) {
    int end = scan.at;
    scan.skip(",");
    scan.blanks();
    if (scan.digits() == DIGITS_OF_YEAR && end < scan.at) {
      int year = scan.number();
      if (plausible(year)) {
        return new Found(new Span(start, scan.at), year, month, day);
      }
    }
    scan.at = end;
    return new Found(new Span(start, end), null, month, day);
  }

  private static boolean plausible(int year) {
    return year >= 1800 && year <= 2199;
  }

  /** A name of the kind at the scan's place, which then moves behind it, its point and blanks. */
  private @Nullable Name name(Scan scan, Kind kind, boolean leading) {
    int start = scan.at;
    String word = scan.word();
    Name name = word.length() > 9 ? null : names.get(word.toLowerCase(Locale.ROOT));
    boolean small = !word.isEmpty() && Character.isLowerCase(word.charAt(0));
    if (name == null || name.kind() != kind || leading && name.common() && small) {
      scan.at = start;
      return null;
    }
    if (word.length() < 5 && scan.look() == '.') {
      scan.at++;
    }
    if (kind == Kind.WEEKDAY) {
      scan.blanks();
    }
    return name;
  }

  /** A place in a text that moves on. */
  private static final class Scan {
    private final String text;
    private final int limit;
    private int at;

    Scan(String text, int at, int limit) {
      this.text = text;
      this.at = at;
      this.limit = Math.min(limit, text.length());
    }

    char look() {
      return look(0);
    }

    char look(int ahead) {
      return at + ahead < limit ? text.charAt(at + ahead) : '\0';
    }

    void blanks() {
      while (look() == ' ' || look() == '\u00a0' || look() == '\t') {
        at++;
      }
    }

    /** Moves over the word or sign and the blanks on both sides of it, or stays. */
    void skip(String sign) {
      int start = at;
      blanks();
      boolean word = Character.isLetter(sign.charAt(0));
      if (text.startsWith(sign, at) && (!word || !Character.isLetter(look(sign.length())))) {
        at += sign.length();
        blanks();
      } else {
        at = word ? at : start;
      }
    }

    void ordinal() {
      String next = text.substring(at, Math.min(limit, at + 2)).toLowerCase(Locale.ROOT);
      boolean ordinal =
          next.equals("st") || next.equals("nd") || next.equals("rd") || next.equals("th");
      if (ordinal && !Character.isLetterOrDigit(look(2))) {
        at += 2;
      }
    }

    /** Whether the small word before was no name: "3 may have left". */
    boolean verb() {
      int ahead = look() == ' ' ? 1 : 0;
      return Character.isLowerCase(text.charAt(at - 1))
          && Character.isLowerCase(look(ahead))
          && Character.isLowerCase(text.charAt(at - 3));
    }

    String word() {
      int start = at;
      while (Character.isLetter(look())) {
        at++;
      }
      return text.substring(start, at);
    }

    /**
     * How many digits stand here; 0 where more than six do, or letters or a time's colon follow.
     */
    int digits() {
      int count = 0;
      while (Character.isDigit(look(count)) && count < 7) {
        count++;
      }
      boolean clock = look(count) == ':' && Character.isDigit(look(count + 1));
      boolean part =
          (look(count) == ',' || look(count) == '.') && Character.isDigit(look(count + 1));
      return clock || part || count == 7 ? 0 : count;
    }

    int number() {
      int number = 0;
      for (int i = 0; i < 6 && Character.isDigit(look()); i++) {
        number = number * 10 + Character.digit(look(), 10);
        at++;
      }
      return number;
    }

    /** The number behind the sign; -1 where none is there. */
    int after(char sign) {
      if (look() != sign || !Character.isDigit(look(1))) {
        return -1;
      }
      at++;
      return number();
    }
  }
}
