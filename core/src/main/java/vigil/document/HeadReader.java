package vigil.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines before a report's prose, and the credits behind it. Looks at the first lines
 * only: as long as they are dates, bylines or other labelled lines, or headlines, and at the one
 * line after those.
 */
final class HeadReader {
  private static final int MOST_LINES = 12;
  private static final int LONGEST_HEADLINE = 200;
  private static final int LONGEST_LABELLED = 200;
  private static final int LONGEST_REST = 40;

  /**
   * How long a line of place or outlet and date may be, in characters and words before the date.
   */
  private static final int LONGEST_DATED = 80;

  private static final int MOST_WORDS = 5;

  /**
   * How far into the first line of prose a dateline is looked for behind a headline that ends in a
   * point.
   */
  private static final int INLINE = 250;

  private final Dates dates;
  private final Labels labels;

  private HeadReader(Dates dates, Labels labels) {
    this.dates = dates;
    this.labels = labels;
  }

  static HeadReader load(Dates dates) {
    return new HeadReader(dates, Labels.load());
  }

  Head read(String text) {
    return new Pass(text).read();
  }

  /** One text's head. */
  private final class Pass {
    private final String text;
    private final List<Span> asides = new ArrayList<>();
    private @Nullable LocalDate published;
    private @Nullable LocalDate updated;
    private @Nullable Span place;
    private @Nullable String outlet;
    private @Nullable String title;
    private @Nullable String url;
    private boolean done;

    Pass(String text) {
      this.text = text;
    }

    Head read() {
      int at = 0;
      for (int lines = 0; lines < MOST_LINES && at < text.length(); lines++) {
        at = Labels.blanks(text, at, text.length());
        int end = lineEnd(at);
        if (at == end || !line(new Span(at, end)) || done) {
          break;
        }
        at = end;
      }
      credits();
      return head();
    }

    private Head head() {
      int start = 0;
      List<Span> inner = new ArrayList<>(asides);
      int next = Labels.blanks(text, start, text.length());
      while (!inner.isEmpty() && inner.get(0).start() <= next) {
        start = inner.remove(0).end();
        next = Labels.blanks(text, start, text.length());
      }
      Span body = next < text.length() ? new Span(next, end()) : null;
      boolean prose = body != null && Words.any(body.of(text));
      return new Head(prose ? body : null, inner, date(), place, outlet, title, url);
    }

    private @Nullable LocalDate date() {
      return published != null ? published : updated;
    }

    private int end() {
      int end = text.length();
      while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      return end;
    }

    private int lineEnd(int at) {
      int end = text.indexOf('\n', at);
      return end < 0 ? text.length() : end;
    }

    /** Reads a line; whether the next is to be looked at. */
    private boolean line(Span line) {
      Labels.Found label = labels.at(text, line);
      if (label != null && labelled(line, label)) {
        return true;
      }
      if (dated(line) || endsInDate(line)) {
        return true;
      }
      if (dateline(line.start(), line.end())) {
        return false;
      }
      if (headline(line)) {
        return true;
      }
      inline(line);
      return false;
    }

    /** Reads what stands behind the read part of a line; that part is read in any case. */
    private boolean rest(Span rest) {
      done = !line(rest) || done;
      return true;
    }

    private boolean labelled(Span line, Labels.Found label) {
      Span rest = label.end() < line.end() ? new Span(label.end(), line.end()) : null;
      return switch (label.kind()) {
        case DATE, UPDATE -> rest != null && date(line, rest, label);
        case BYLINE -> rest != null && byline(line, rest);
        case OUTLET, TITLE, URL -> rest != null && label.colon() && value(line, rest, label.kind());
        case FLAG -> rest != null && flag(line, label);
        case CREDIT -> false;
      };
    }

    private boolean date(Span line, Span rest, Labels.Found label) {
      Dates.Found found = dates.at(text, rest.start(), rest.end());
      if (found == null) {
        return false;
      }
      take(found, label.kind() == Labels.Kind.UPDATE);
      Span behind = behind(found.span().end(), line.end());
      boolean whole = behind == null || stamp(behind);
      int end = whole ? line.end() : found.span().end();
      asides.add(new Span(line.start(), end));
      return whole || rest(new Span(Labels.blanks(text, end, line.end()), line.end()));
    }

    private void take(Dates.Found found, boolean update) {
      if (update && updated == null) {
        updated = found.date();
      } else if (!update && published == null) {
        published = found.date();
      }
    }

    private @Nullable Span behind(int at, int end) {
      int start = Labels.blanks(text, at, end);
      return start < end ? new Span(start, end) : null;
    }

    /**
     * Whether a date's line goes on with no more than a time or a few words that are no sentence.
     */
    private boolean stamp(Span rest) {
      String words = rest.of(text);
      boolean sign =
          "|,;-–—(/·•".indexOf(words.charAt(0)) >= 0 || Character.isDigit(words.charAt(0));
      return rest.length() <= LONGEST_REST
          && !words.endsWith(".")
          && (sign || words.startsWith("at "));
    }

    private boolean byline(Span line, Span rest) {
      char last = text.charAt(line.end() - 1);
      boolean staff = line.of(text).indexOf(' ') < rest.start() - line.start() - 1;
      boolean name = staff || Character.isUpperCase(text.charAt(rest.start()));
      if (!name || line.length() > LONGEST_LABELLED || last == '.' || line.end() == text.length()) {
        return false;
      }
      for (int at = rest.start(); at < rest.end(); at++) {
        Dates.Found found = dates.at(text, at, rest.end());
        if (found != null) {
          take(found, false);
          break;
        }
      }
      agency(rest);
      asides.add(line);
      return true;
    }

    /** An agency among a byline's parts. */
    private void agency(Span rest) {
      for (String part : rest.of(text).split("[,|/()]")) {
        outlet = outlet == null ? labels.agency(part) : outlet;
      }
    }

    private boolean value(Span line, Span rest, Labels.Kind kind) {
      String value = rest.of(text).strip();
      if (line.length() > LONGEST_LABELLED || line.end() == text.length()) {
        return false;
      }
      switch (kind) {
        case OUTLET -> outlet = value;
        case TITLE -> title = value;
        default -> url = value;
      }
      asides.add(line);
      return true;
    }

    /** "BREAKING: …" and the like: the word goes, the rest is looked at. */
    private boolean flag(Span line, Labels.Found label) {
      int end = label.end();
      boolean dash = end < line.end() && "-–—|".indexOf(text.charAt(end)) >= 0;
      if (!label.colon() && !dash) {
        return false;
      }
      int next = Labels.blanks(text, dash ? end + 1 : end, line.end());
      asides.add(new Span(line.start(), next));
      return next == line.end() || rest(new Span(next, line.end()));
    }

    /** A line that is a date and no more, or a figures' date before the first sentence. */
    private boolean dated(Span line) {
      Dates.Found found = dates.at(text, line.start(), line.end());
      if (found == null || found.day() == null) {
        return false;
      }
      Span rest = behind(found.span().end(), line.end());
      boolean figures = found.span().of(text).startsWith(found.year() + "-");
      boolean upper = rest != null && figures && Character.isUpperCase(text.charAt(rest.start()));
      boolean ends =
          rest == null ? line.end() < text.length() : stamp(rest) && line.end() < text.length();
      if (!ends && !upper) {
        return false;
      }
      take(found, false);
      asides.add(new Span(line.start(), ends ? line.end() : found.span().end()));
      return ends || rest == null || rest(rest);
    }

    /**
     * A line of a few words and a whole day behind a comma, dot or stroke: "London, 12 January
     * 2024".
     */
    private boolean endsInDate(Span line) {
      if (line.length() > LONGEST_DATED || line.end() == text.length()) {
        return false;
      }
      int words = 1;
      for (int at = line.start(); at < line.end() && words <= MOST_WORDS; at++) {
        if (text.charAt(at) == ' ') {
          words++;
          boolean parted = at > line.start() && ",·|•–—-".indexOf(text.charAt(at - 1)) >= 0;
          Dates.Found found = parted ? dates.at(text, at + 1, line.end()) : null;
          if (found != null && found.date() != null && found.span().end() == line.end()) {
            take(found, false);
            asides.add(line);
            return true;
          }
        }
      }
      return false;
    }

    private boolean dateline(int start, int end) {
      Dateline found = Dateline.at(text, start, end, dates, labels);
      if (found == null) {
        return false;
      }
      place = found.place();
      outlet = outlet == null ? found.outlet() : outlet;
      published = published == null ? found.date() : published;
      asides.add(new Span(start, found.end()));
      return true;
    }

    /** A short line without a sentence's end, with other lines after it. */
    private boolean headline(Span line) {
      char last = text.charAt(line.end() - 1);
      return line.length() <= LONGEST_HEADLINE
          && ".;,".indexOf(last) < 0
          && line.end() < text.length()
          && Labels.blanks(text, line.end(), text.length()) < text.length();
    }

    /** A dateline in capitals behind a headline that ends in a point on the same line. */
    private void inline(Span line) {
      int limit = Math.min(line.end(), line.start() + INLINE);
      for (int at = line.start() + 1; at < limit; at++) {
        boolean start = text.charAt(at - 1) == ' ' && at > 1 && text.charAt(at - 2) == '.';
        if (start && capital(at, limit) && dateline(at, line.end())) {
          return;
        }
      }
    }

    private boolean capital(int at, int limit) {
      return at + 2 < limit
          && Character.isUpperCase(text.charAt(at))
          && Character.isUpperCase(text.charAt(at + 1));
    }

    /** "(Reporting by …)" in the last lines. */
    private void credits() {
      int end = end();
      for (int lines = 0; lines < 3 && end > 0; lines++) {
        int start = text.lastIndexOf('\n', end - 1) + 1;
        int from = start < end && text.charAt(start) == '(' ? start + 1 : start;
        Labels.Found label = from < end ? labels.at(text, new Span(from, end)) : null;
        if (start > 0 && label != null && label.kind() == Labels.Kind.CREDIT) {
          asides.add(new Span(start, end));
        }
        end = start;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
          end--;
        }
      }
      asides.sort(null);
    }
  }
}
