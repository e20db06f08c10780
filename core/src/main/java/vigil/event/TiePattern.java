package vigil.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;

/**
 * One way of saying how two parties stand to each other, of {@code ties/patterns.tsv}. Immutable.
 */
final class TiePattern {
  static final String FILE = "ties/patterns.tsv";
  private static final int MOST_WORDS = 4;
  private final Tie.Relation relation;
  private final List<Element> elements;

  private TiePattern(Tie.Relation relation, List<Element> elements) {
    this.relation = relation;
    this.elements = List.copyOf(elements);
  }

  private enum Kind {
    FIRST,
    SECOND,
    LITERAL,
    OPTIONAL,
    IS,
    VERBS,
    WORDS
  }

  private record Element(Kind kind, Set<String> words) {}

  /** Both ends as found. */
  record Match(Tie.Relation relation, NameChunks.Chunk first, NameChunks.Chunk second) {}

  /** All patterns of the file. */
  static List<TiePattern> all(DataFile file) {
    return file.lines().stream().map(TiePattern::of).toList();
  }

  private static TiePattern of(DataFile.Line line) {
    Tie.Relation relation = line.constant(0, Tie.Relation.class);
    List<Element> elements = new ArrayList<>();
    for (String word : line.required(1, "pattern").split(" +")) {
      elements.add(element(line, word));
    }
    for (Kind end : List.of(Kind.FIRST, Kind.SECOND)) {
      if (elements.stream().filter(e -> e.kind() == end).count() != 1) {
        throw line.error("a pattern has A and B once each");
      }
    }
    return new TiePattern(relation, elements);
  }

  private static Element element(DataFile.Line line, String word) {
    return switch (word) {
      case "A" -> new Element(Kind.FIRST, Set.of());
      case "B" -> new Element(Kind.SECOND, Set.of());
      case "A:person" -> new Element(Kind.FIRST, Set.of("PERSON"));
      case "B:organisation" -> new Element(Kind.SECOND, Set.of("ORGANISATION"));
      case "IS" -> new Element(Kind.IS, Set.of());
      case "*VERBS" -> new Element(Kind.VERBS, Set.of());
      case "*WORDS" -> new Element(Kind.WORDS, Set.of());
      default -> literal(line, word);
    };
  }

  private static Element literal(DataFile.Line line, String word) {
    if (!word.equals(word.toLowerCase(Locale.ROOT)) || word.startsWith("*")) {
      throw line.error("'" + word + "' is no element of a pattern");
    }
    boolean optional = word.endsWith("?");
    String words = optional ? word.substring(0, word.length() - 1) : word;
    return new Element(optional ? Kind.OPTIONAL : Kind.LITERAL, Set.of(words.split("\\|")));
  }

  /** What the sentence says in this way from the token on. */
  @Nullable Match at(Words words, NameChunks names, Grammar grammar, int start) {
    return new Matcher(words, names, grammar).match(0, start, null, null);
  }

  private final class Matcher {
    private final Words words;
    private final NameChunks names;
    private final Grammar grammar;

    Matcher(Words words, NameChunks names, Grammar grammar) {
      this.words = words;
      this.names = names;
      this.grammar = grammar;
    }

    @Nullable Match match(
        int index, int at, NameChunks.@Nullable Chunk first, NameChunks.@Nullable Chunk second) {
      if (index == elements.size()) {
        return first == null || second == null ? null : new Match(relation, first, second);
      }
      Element element = elements.get(index);
      return switch (element.kind()) {
        case FIRST, SECOND -> end(index, at, element.kind() == Kind.FIRST, first, second);
        case LITERAL -> has(element, at) ? match(index + 1, at + 1, first, second) : null;
        case OPTIONAL -> optional(index, at, first, second);
        case IS -> auxiliary(at) ? match(index + 1, afterVerbs(at), first, second) : null;
        case VERBS -> match(index + 1, afterVerbs(at), first, second);
        case WORDS -> anyWords(index, at, first, second);
      };
    }

    private @Nullable Match optional(
        int index, int at, NameChunks.@Nullable Chunk first, NameChunks.@Nullable Chunk second) {
      Match with = has(elements.get(index), at) ? match(index + 1, at + 1, first, second) : null;
      return with == null ? match(index + 1, at, first, second) : with;
    }

    private @Nullable Match anyWords(
        int index, int at, NameChunks.@Nullable Chunk first, NameChunks.@Nullable Chunk second) {
      for (int skipped = 0; skipped <= MOST_WORDS; skipped++) {
        Match match = match(index + 1, at + skipped, first, second);
        if (match != null || !words.word(at + skipped) || auxiliary(at + skipped)) {
          return match;
        }
      }
      return null;
    }

    private @Nullable Match end(
        int index,
        int at,
        boolean isFirst,
        NameChunks.@Nullable Chunk first,
        NameChunks.@Nullable Chunk second) {
      int from = index > 0 && grammar.is(words.lower(at), WordClass.DETERMINER) ? at + 1 : at;
      from = words.quote(from) ? from + 1 : from;
      NameChunks.Chunk chunk = names.from(from);
      if (chunk == null || !fits(elements.get(index), chunk)) {
        return null;
      }
      int next = afterInitials(chunk.to());
      return isFirst ? match(index + 1, next, chunk, second) : match(index + 1, next, first, chunk);
    }

    private boolean fits(Element element, NameChunks.Chunk chunk) {
      return element.words().isEmpty()
          || chunk.kind() != null && element.words().contains(chunk.kind().name());
    }

    /** Passes over "(PIJ)" and a mark of quotation. */
    private int afterInitials(int at) {
      int next = words.quote(at) ? at + 1 : at;
      boolean initials = words.lower(next).equals("(") && words.lower(next + 2).equals(")");
      return initials ? next + 3 : next;
    }

    private boolean has(Element element, int at) {
      return element.words().contains(words.lower(at));
    }

    private boolean auxiliary(int at) {
      return grammar.is(words.lower(at), WordClass.AUXILIARY);
    }

    private int afterVerbs(int at) {
      int next = at;
      while (auxiliary(next) || grammar.is(words.lower(next), WordClass.FILLER)) {
        next++;
      }
      return next;
    }
  }
}
