package vigil.annotate;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vigil.data.DataFile;

/** The small words around and inside phrases, from {@code reader/role-words.tsv}. Immutable. */
final class RoleWords {
  private enum Kind {
    JOINER,
    MARKER,
    EDGE,
    AND,
    WHERE,
    ARTICLE,
    END,
    BE,
    NOT,
    MEDIUM,
    CALENDAR,
    SETTLEMENT,
    HELPER,
    SUBJECT,
    SUFFERS
  }

  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

  private RoleWords(DataFile file) {
    for (DataFile.Line line : file.lines()) {
      Kind kind = line.constant(0, Kind.class);
      Set<String> own = words.computeIfAbsent(kind, k -> new HashSet<>());
      if (!own.add(line.required(1, "word"))) {
        throw line.error("'" + line.field(1) + "' stands twice");
      }
    }
  }

  static RoleWords load() {
    return of(DataFile.resource("reader/role-words.tsv"));
  }

  static RoleWords of(DataFile file) {
    return new RoleWords(file);
  }

  /** Whether the word may stand between two parties of one group. */
  boolean joins(Token token) {
    return is(token, Kind.JOINER);
  }

  /** Whether the word shows that a party behind the trigger belongs to it. */
  boolean marks(Token token) {
    return is(token, Kind.MARKER);
  }

  /** Whether the word neither begins nor ends a phrase. */
  boolean edge(Token token) {
    return is(token, Kind.EDGE);
  }

  /** Whether the word joins two of a kind: "and", a comma, an article. */
  boolean coordinates(Token token) {
    return is(token, Kind.AND);
  }

  /** Whether the word leads from a happening to where it was. */
  boolean leadsToPlace(Token token) {
    return is(token, Kind.WHERE);
  }

  /** Whether the word may open a name, as "the" does. */
  boolean article(Token token) {
    return is(token, Kind.ARTICLE);
  }

  /** Whether the word ends a clause. */
  boolean ends(Token token) {
    return is(token, Kind.END);
  }

  /** Whether the word makes a passive of the verb behind it. */
  boolean passive(Token token) {
    return is(token, Kind.BE);
  }

  /** Whether the word says no. */
  boolean negates(Token token) {
    return is(token, Kind.NOT);
  }

  /** Whether things are said on it. */
  boolean medium(Token token) {
    return is(token, Kind.MEDIUM);
  }

  /** Whether the word is a month's or a weekday's name. */
  boolean calendar(Token token) {
    return is(token, Kind.CALENDAR);
  }

  /** Whether the word is a place that so many people live in. */
  boolean settlement(Token token) {
    return is(token, Kind.SETTLEMENT);
  }

  /** Whether the word helps a verb to its time, and makes no passive of it. */
  boolean helps(Token token) {
    return is(token, Kind.HELPER);
  }

  /** Whether the word is a pronoun that can only be a verb's subject, or stands as one. */
  boolean subject(Token token) {
    return is(token, Kind.SUBJECT);
  }

  /** Whether the verb is done to its subject, as "lost" is. */
  boolean suffers(Token token) {
    return is(token, Kind.SUFFERS);
  }

  private boolean is(Token token, Kind kind) {
    return words.getOrDefault(kind, Set.of()).contains(token.text().toLowerCase(Locale.ROOT));
  }
}
