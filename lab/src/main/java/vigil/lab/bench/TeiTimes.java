package vigil.lab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.data.DataException;
import vigil.document.Document;
import vigil.document.Span;

/**
 * One text of GUM's XML: a tag or a token a line, the token's words before the first tab. The day
 * of publication is the one that the text itself tells, else the one that its head names.
 */
final class TeiTimes {
  private static final Set<String> BLOCKS =
      Set.of("head", "p", "item", "caption", "list", "figure", "cell", "row", "sp");

  private final Path file;
  private final TokenText text = new TokenText();
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<TimedText.Time> times = new ArrayList<>();
  private @Nullable String created;
  private int glued;

  /** A date that is not closed yet. */
  private record Open(int start, @Nullable TimeValue value) {}

  private TeiTimes(Path file) {
    this.file = file;
  }

  static TimedText read(Path file) {
    TeiTimes reader = new TeiTimes(file);
    int number = 0;
    for (String line : lines(file)) {
      reader.read(line, ++number);
    }
    return reader.read();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (MalformedInputException e) {
      throw new DataException(file + ": is not UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private TimedText read() {
    String id = String.valueOf(file.getFileName()).replace(".xml", "");
    String words = text.toString();
    if (words.isBlank()) {
      throw new DataException(file + ": no text");
    }
    LocalDate told = new Texts().report(id, words, null).published();
    Document document = Texts.document(id, words, told != null ? told : created());
    times.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
    return new TimedText(id, document, true, times);
  }

  private @Nullable LocalDate created() {
    try {
      return created == null ? null : LocalDate.parse(created);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private void read(String line, int number) {
    if (!line.startsWith("<")) {
      token(line);
    } else if (line.startsWith("</")) {
      close(name(line, 2), number);
    } else {
      open(line, name(line, 1), number);
    }
  }

  private void token(String line) {
    String[] fields = line.split("\t", -1);
    if (!fields[0].isEmpty()) {
      text.add(unescaped(fields[0]), fields.length > 1 ? fields[1] : "", glued > 0);
    }
  }

  private void open(String tag, String name, int number) {
    boolean whole = tag.endsWith("/>");
    if (name.equals("text")) {
      created = attribute(tag, "dateCreated");
    } else if (name.equals("w")) {
      glued++;
    } else if (name.equals("date") && !whole) {
      open.push(new Open(text.length(), value(tag, number)));
    } else if (BLOCKS.contains(name)) {
      text.paragraph();
    }
  }

  private void close(String name, int number) {
    if (name.equals("w")) {
      glued--;
      text.apart();
    } else if (BLOCKS.contains(name)) {
      text.paragraph();
    } else if (name.equals("date")) {
      if (open.isEmpty()) {
        throw new DataException(file + ":" + number + ": a date is closed that was not opened");
      }
      add(open.pop());
    }
  }

  private void add(Open date) {
    Span span = text.stripped(date.start);
    if (span != null && date.value != null) {
      times.add(new TimedText.Time(span, date.value));
    }
  }

  private @Nullable TimeValue value(String tag, int number) {
    String when = attribute(tag, "when");
    String from = first(attribute(tag, "from"), attribute(tag, "notBefore"));
    String to = first(attribute(tag, "to"), attribute(tag, "notAfter"));
    try {
      if (when != null) {
        return TimeValue.parse(when);
      }
      return from == null && to == null
          ? null
          : TimeValue.parse((from == null ? "" : from) + "/" + (to == null ? "" : to));
    } catch (IllegalArgumentException e) {
      throw new DataException(file + ":" + number + ": " + e.getMessage());
    }
  }

  private static @Nullable String first(@Nullable String a, @Nullable String b) {
    return a != null ? a : b;
  }

  private static String name(String tag, int start) {
    int end = start;
    while (end < tag.length() && Character.isLetter(tag.charAt(end))) {
      end++;
    }
    return tag.substring(start, end);
  }

  private static @Nullable String attribute(String tag, String name) {
    String lead = " " + name + "=\"";
    int at = tag.indexOf(lead);
    int start = at + lead.length();
    int end = at < 0 ? -1 : tag.indexOf('"', start);
    return end < 0 ? null : tag.substring(start, end);
  }

  private static String unescaped(String word) {
    return word.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }
}
