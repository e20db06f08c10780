package vigil.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dateline before a report's first words: place, date and agency, or some of them, and a dash.
 *
 * @param end the offset of the first word behind it
 */
record Dateline(int end, @Nullable Span place, @Nullable LocalDate date, @Nullable String outlet) {
  private static final int LONGEST = 120;
  private static final int MOST_WORDS = 5;
  private static final int LONGEST_NAME = 30;

  /** The dateline that begins at the offset; null where none does. */
  static @Nullable Dateline at(String text, int at, int limit, Dates dates, Labels labels) {
    int bound = Math.min(limit, at + LONGEST);
    return new Parse(text, at, bound, limit, dates, labels).read();
  }

  /** One attempt. */
  private static final class Parse {
    private final String text;
    private final int start;
    private final int bound;
    private final int limit;
    private final Dates dates;
    private final Labels labels;
    private int at;
    private @Nullable Span place;
    private Dates.@Nullable Found date;
    private @Nullable String outlet;
    private boolean bracket;

    Parse(String text, int start, int bound, int limit, Dates dates, Labels labels) {
      this.text = text;
      this.start = start;
      this.at = start;
      this.bound = bound;
      this.limit = limit;
      this.dates = dates;
      this.labels = labels;
    }

    @Nullable Dateline read() {
      boolean leads = look() == '(';
      if (leads) {
        bracketed();
      } else {
        segments();
        if (look() == '(') {
          bracketed();
        }
      }
      if (at == start || place == null && date == null && outlet == null) {
        return null;
      }
      boolean dash = dash();
      return certain(leads, dash) && prose() ? found() : null;
    }

    private Dateline found() {
      return new Dateline(at, place, date == null ? null : date.date(), outlet);
    }

    /** Place words and a date, parted by commas, in any order. */
    private void segments() {
      int end = at;
      while (at < bound) {
        Dates.Found day = date == null ? dates.at(text, at, bound) : null;
        if (day != null) {
          date = day;
          at = day.span().end();
        } else if (!name()) {
          at = end;
          return;
        }
        end = at;
        blanks();
        if (look() != ',') {
          return;
        }
        at++;
        blanks();
      }
    }

    /** A name of up to five words that begin with capitals; small letters are no name. */
    private boolean name() {
      int words = 0;
      int end = at;
      int next = at;
      while (words < MOST_WORDS && next < bound && Character.isUpperCase(text.charAt(next))) {
        end = word(next);
        words++;
        next = end < bound && text.charAt(end) == ' ' ? end + 1 : bound;
        if (next < bound && date == null && dates.at(text, next, bound) != null) {
          break;
        }
      }
      if (words == 0) {
        return false;
      }
      Span name = new Span(at, end);
      Span before = place;
      if (before == null) {
        place = name;
      } else if (date == null) {
        place = before.join(name);
      }
      at = end;
      return true;
    }

    private int word(int from) {
      int end = from;
      while (end < bound
          && (Character.isLetter(text.charAt(end)) || "'’.-".indexOf(text.charAt(end)) >= 0)) {
        end++;
      }
      return end;
    }

    /** An agency, a date or a place in brackets, or several of them. */
    private void bracketed() {
      int close = text.indexOf(')', at);
      if (close < 0 || close >= bound) {
        return;
      }
      String inside = text.substring(at + 1, close);
      outlet = labels.agency(inside);
      bracket = true;
      if (outlet == null && date != null && place != null && named(inside)) {
        outlet = inside.strip();
      }
      if (outlet == null) {
        at++;
        bracketedSegments(close);
      }
      at = close + 1;
    }

    /** Behind a place and a date stands the outlet, even one that is not known. */
    private static boolean named(String inside) {
      return inside.length() <= LONGEST_NAME
          && !inside.isBlank()
          && Character.isUpperCase(inside.charAt(0));
    }

    private void bracketedSegments(int close) {
      Parse inner = new Parse(text, at, close, limit, dates, labels);
      inner.segments();
      boolean whole = inner.at == close;
      if (whole) {
        date = date == null ? inner.date : date;
        place = place == null ? inner.place : place;
      }
      bracket = whole;
    }

    private boolean dash() {
      blanks();
      int end = at;
      while (end < limit && "-–—".indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      boolean apart =
          end < limit && Character.isWhitespace(text.charAt(end))
              || end > at && text.charAt(at) == '—';
      boolean colon = end == at && look() == ':' && (date != null || outlet != null);
      if (end > at && apart || colon) {
        at = colon ? at + 1 : end;
        blanks();
        return true;
      }
      return false;
    }

    private boolean certain(boolean leads, boolean dash) {
      if (leads) {
        return bracket && (dash || outlet == null && place != null && date != null);
      }
      boolean agency = outlet != null && bracket;
      return dash ? agency || date != null || capitals() : agency && capitals();
    }

    /** Whether the place is written in capitals throughout, as agencies do. */
    private boolean capitals() {
      if (place == null) {
        return false;
      }
      int comma = place.of(text).indexOf(',');
      String first = comma < 0 ? place.of(text) : place.of(text).substring(0, comma);
      return first.chars().filter(Character::isLetter).count() > 2
          && first.chars().noneMatch(Character::isLowerCase);
    }

    /** Whether prose follows: a beginning, and small letters soon after. */
    private boolean prose() {
      blanks();
      int look = at;
      while (look < limit && "\"“‘'([".indexOf(text.charAt(look)) >= 0) {
        look++;
      }
      boolean begins = look < limit && (Character.isLetterOrDigit(text.charAt(look)));
      boolean known = outlet != null || date != null;
      boolean upper = begins && (known || !Character.isLowerCase(text.charAt(look)));
      return upper
          && text.substring(look, Math.min(limit, look + 60))
              .chars()
              .anyMatch(Character::isLowerCase);
    }

    private void blanks() {
      while (at < limit
          && (text.charAt(at) == ' ' || text.charAt(at) == '\u00a0' || text.charAt(at) == '\t')) {
        at++;
      }
    }

    private char look() {
      return at < bound ? text.charAt(at) : '\0';
    }
  }
}
