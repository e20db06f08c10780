package vigil.annotate;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import vigil.data.DataFile;

/** The small words around parties, from {@code reader/role-words.tsv}. Immutable. */
final class RoleWords {
  private enum Kind {
    JOINER,
    MARKER
  }

  private final Set<String> joiners = new HashSet<>();
  private final Set<String> markers = new HashSet<>();

  private RoleWords(DataFile file) {
    for (DataFile.Line line : file.lines()) {
      boolean joiner = line.constant(0, Kind.class) == Kind.JOINER;
      if (!(joiner ? joiners : markers).add(line.required(1, "word"))) {
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
    return joiners.contains(token.text().toLowerCase(Locale.ROOT));
  }

  /** Whether the word shows that a party behind the trigger belongs to it. */
  boolean marks(Token token) {
    return markers.contains(token.text().toLowerCase(Locale.ROOT));
  }
}
