package vigil.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;

/**
 * Reads titles and appositions: "Hamas commander Y", "Z, the leader of X", "he is X's deputy head".
 * Immutable.
 */
final class OfficeTies {
  private static final int MOST_ADJECTIVES = 3;
  private final Grammar grammar;
  private final Offices offices;

  OfficeTies(Grammar grammar, Offices offices) {
    this.grammar = grammar;
    this.offices = offices;
  }

  /**
   * A holder and what he is.
   *
   * @param group the other end: a group, or the office's own words
   */
  record Held(Tie.Relation relation, NameChunks.Chunk holder, Span group, Span all) {}

  List<Held> in(Words words, NameChunks names) {
    List<Held> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Phrases.Entry<Offices.Office> entry = offices.at(words, at);
      if (entry != null && entry.value().relation() != null) {
        read(words, names, at, at + entry.words().size(), entry.value(), found);
      }
      at += entry == null ? 1 : entry.words().size();
    }
    return found;
  }

  private void read(
      Words words, NameChunks names, int from, int to, Offices.Office office, List<Held> found) {
    NameChunks.Chunk modifier = modifier(words, names, from);
    NameChunks.Chunk complement = complement(words, names, to);
    boolean of = complement != null && (words.lower(to).equals("of") || modifier == null);
    NameChunks.Chunk group = of ? complement : modifier;
    int start = modifier == null ? from : modifier.from();
    int end = complement == null ? to : complement.to();
    NameChunks.Chunk holder =
        past(words, start, from) ? null : holder(words, names, start, to, end);
    if (holder == null && of && complement != null && complement.splits(words)) {
      group = new NameChunks.Chunk(complement.from(), complement.from() + 1, null, false);
      holder = new NameChunks.Chunk(group.to(), complement.to(), null, false);
      end = group.to();
    }
    Tie.Relation relation = of ? office.of() : office.relation();
    if (holder == null || relation == null || holder.equals(group)) {
      return;
    }
    int last = holder.from() >= to && holder.to() <= end ? to : end;
    Span all = words.span(Math.min(start, holder.from()), Math.max(end, holder.to()));
    if (relation == Tie.Relation.HOLDS_OFFICE) {
      found.add(new Held(relation, holder, words.span(start, last), all));
    } else if (group != null) {
      found.add(new Held(relation, holder, words.span(group.from(), group.to()), all));
    }
  }

  /** "Hamas" of "Hamas' senior military commander". */
  private NameChunks.@Nullable Chunk modifier(Words words, NameChunks names, int office) {
    for (int skipped = 0; skipped <= MOST_ADJECTIVES; skipped++) {
      int end = office - skipped;
      String sign = words.lower(end - 1);
      int stop = sign.equals("'s") || sign.equals("'") ? end - 1 : end;
      NameChunks.Chunk chunk = names.to(stop);
      if (chunk != null) {
        return chunk.pronoun() ? null : chunk;
      }
      if (stop != end || !adjective(words, end - 1)) {
        return null;
      }
    }
    return null;
  }

  private boolean adjective(Words words, int at) {
    return words.word(at)
        && !words.capital(at)
        && !is(words, at, WordClass.DETERMINER)
        && !is(words, at, WordClass.PREPOSITION)
        && !is(words, at, WordClass.AUXILIARY)
        && !is(words, at, WordClass.COORDINATOR)
        && !is(words, at, WordClass.SUBORDINATOR);
  }

  /** "X" of "leader of the X". */
  private NameChunks.@Nullable Chunk complement(Words words, NameChunks names, int to) {
    String word = words.lower(to);
    if (!word.equals("of")
        && !word.equals("for")
        && !word.equals("in")
        && !word.equals("to")
        && !word.equals("from")
        && !word.equals("with")) {
      return null;
    }
    int from = to + 1;
    while (is(words, from, WordClass.DETERMINER) || adjective(words, from) && from - to <= 2) {
      from++;
    }
    NameChunks.Chunk chunk = names.from(words.quote(from) ? from + 1 : from);
    return chunk == null || chunk.pronoun() ? null : chunk;
  }

  private boolean past(Words words, int start, int office) {
    for (int i = Math.max(0, start - 2); i < office; i++) {
      String word = words.lower(i);
      if (word.equals("former")
          || word.equals("ex")
          || word.equals("late")
          || word.equals("then")) {
        return true;
      }
    }
    return false;
  }

  private NameChunks.@Nullable Chunk holder(
      Words words, NameChunks names, int start, int to, int end) {
    NameChunks.Chunk beside = after(words, names, to, false);
    NameChunks.Chunk before = beside == null ? before(words, names, start) : beside;
    return before == null ? after(words, names, end, true) : before;
  }

  /** "Y" of "leader Y"; of "leader of X, Y" when a sign may part them. */
  private NameChunks.@Nullable Chunk after(Words words, NameChunks names, int end, boolean parted) {
    int from = end;
    if (parted) {
      from = words.lower(end).equals("(") ? words.at(close(words, end)) : end;
      while (adjective(words, from) && from - end < 2) {
        from++;
      }
      from = words.lower(from).equals(",") ? from + 1 : end;
    }
    NameChunks.Chunk chunk = names.from(offices.afterRanks(words, from));
    return chunk != null
            && chunk.mayBePerson()
            && !chunk.pronoun()
            && !offices.endsPlace(words, chunk.to() - 1)
            && (from == end || words.bound(chunk.to()) || words.end(chunk.to()))
        ? chunk
        : null;
  }

  /** The offset after the bracket that the token opens. */
  private static int close(Words words, int open) {
    int at = open;
    while (at < words.size() - 1 && !words.lower(at).equals(")")) {
      at++;
    }
    return words.token(at).span().end();
  }

  /** "Z" of "Z, the leader", "Z is the leader", "Z (the leader". */
  private NameChunks.@Nullable Chunk before(Words words, NameChunks names, int start) {
    int at = start;
    while (is(words, at - 1, WordClass.DETERMINER)
        || adjective(words, at - 1) && start - at < MOST_ADJECTIVES) {
      at--;
    }
    boolean sign = words.comma(at - 1);
    boolean copula = is(words, at - 1, WordClass.COPULA);
    if (!sign && !copula) {
      return null;
    }
    int end = at - 1;
    while (copula && is(words, end - 1, WordClass.FILLER) && !words.lower(end - 1).equals("not")) {
      end--;
    }
    end = sign && age(words, end) ? end - 2 : end;
    NameChunks.Chunk chunk = names.to(end);
    return chunk != null
            && chunk.mayBePerson()
            && (copula || !chunk.pronoun())
            && !is(words, chunk.from() - 1, WordClass.PREPOSITION)
        ? chunk
        : null;
  }

  private static boolean age(Words words, int end) {
    String word = words.lower(end - 1);
    return !word.isEmpty() && Character.isDigit(word.charAt(0)) && words.lower(end - 2).equals(",");
  }

  private boolean is(Words words, int index, WordClass type) {
    return grammar.is(words.lower(index), type);
  }
}
