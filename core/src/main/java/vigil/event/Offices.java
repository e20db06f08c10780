package vigil.event;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;

/**
 * Words for what somebody is in a group or state, of {@code ties/offices.tsv}. Immutable after
 * loading.
 */
final class Offices {
  static final String FILE = "ties/offices.tsv";
  private static final String RANK = "rank";
  private static final String NOT = "not";
  private final Phrases<Office> phrases = new Phrases<>();

  /**
   * What the words tell of their holder; no relation for an honorific and for what is no office.
   *
   * @param of the relation where the group comes after "of"
   */
  record Office(Tie.@Nullable Relation relation, Tie.@Nullable Relation of, boolean none) {}

  private Offices() {}

  static Offices load() {
    return of(DataFile.resource(FILE));
  }

  static Offices of(DataFile file) {
    Offices offices = new Offices();
    for (DataFile.Line line : file.lines()) {
      String kind = line.required(1, "relation").toLowerCase(Locale.ROOT);
      boolean plain = kind.equals(RANK) || kind.equals(NOT);
      Tie.Relation relation = plain ? null : line.constant(1, Tie.Relation.class);
      Tie.Relation of = line.field(2).isEmpty() ? relation : line.constant(2, Tie.Relation.class);
      Office office = new Office(relation, of, kind.equals(NOT));
      line.required(0, "words");
      line.list(0).forEach(words -> offices.phrases.add(line, words, office));
    }
    return offices;
  }

  /** The longest words for an office at the token. */
  Phrases.@Nullable Entry<Office> at(Words words, int index) {
    Phrases.Entry<Office> entry = phrases.at(words, index);
    return entry == null || entry.value().none() ? null : entry;
  }

  /** Whether the word ends names of places and bodies. */
  boolean endsPlace(Words words, int index) {
    Phrases.Entry<Office> entry = phrases.at(words, index);
    return entry != null && entry.value().none();
  }

  /**
   * The token after the words for an office or rank at the token; the token itself when there are
   * none.
   */
  int end(Words words, int index) {
    Phrases.Entry<Office> entry = at(words, index);
    return entry == null ? index : index + entry.words().size();
  }

  /** The token after honorifics from the token on. */
  int afterRanks(Words words, int index) {
    int at = index;
    Phrases.Entry<Office> entry = at(words, at);
    while (entry != null && entry.value().relation() == null) {
      at += entry.words().size();
      entry = at(words, at);
    }
    return at;
  }

  /** The name without words for an office or rank before it. */
  NameChunks.Chunk strip(Words words, NameChunks.Chunk chunk) {
    for (int i = chunk.to() - 1; i >= chunk.from(); i--) {
      int end = end(words, i);
      if (end > i && end < chunk.to()) {
        return new NameChunks.Chunk(end, chunk.to(), chunk.kind(), chunk.pronoun());
      }
    }
    return chunk;
  }
}
