package vigil.lab.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vigil.annotate.Token;
import vigil.annotate.Tokenizer;
import vigil.document.Span;
import vigil.lab.bench.Attributed.Part;

/**
 * A text's statements beside the answers, compared by words: signs count only in a part that has no
 * words.
 */
final class AttributionScore {
  private static final double HALF = 0.5;
  private final String text;
  private final List<Token> tokens;
  private final List<Attributed> gold;
  private final List<Attributed> answers;

  AttributionScore(PolnearText text, List<Attributed> answers) {
    this.text = text.document().text();
    this.tokens = Tokenizer.tokens(this.text, new Span(0, this.text.length()));
    this.gold = text.gold();
    this.answers = List.copyOf(answers);
  }

  /** Parts of the very words of a part of gold. */
  Tally exact(Part part) {
    Set<BitSet> right = parts(gold, part);
    Set<BitSet> answered = parts(answers, part);
    int golden = right.size();
    right.retainAll(answered);
    return new Tally(right.size(), answered.size(), golden);
  }

  private Set<BitSet> parts(List<Attributed> statements, Part part) {
    Set<BitSet> parts = new HashSet<>();
    statements.stream().map(s -> words(s.of(part))).filter(w -> !w.isEmpty()).forEach(parts::add);
    return parts;
  }

  /** Parts that share at least half of the words of both together with one of gold, one to one. */
  Tally half(Part part) {
    List<BitSet> right = List.copyOf(parts(gold, part));
    List<BitSet> answered = new ArrayList<>(parts(answers, part));
    int both = 0;
    int all = answered.size();
    for (BitSet one : right) {
      both +=
          answered.stream()
                  .filter(a -> alike(a, one))
                  .findFirst()
                  .map(answered::remove)
                  .orElse(false)
              ? 1
              : 0;
    }
    return new Tally(both, all, right.size());
  }

  /** Words of the text that are in the part of any statement. */
  Tally overlap(Part part) {
    BitSet right = union(gold, part);
    BitSet answered = union(answers, part);
    int golden = right.cardinality();
    right.and(answered);
    return new Tally(right.cardinality(), answered.cardinality(), golden);
  }

  private BitSet union(List<Attributed> statements, Part part) {
    BitSet union = new BitSet();
    statements.forEach(s -> union.or(words(s.of(part))));
    return union;
  }

  /** Pairs of a source and what it says, both alike to the half; among all, or of one manner. */
  Tally linked(Manner manner) {
    List<Attributed> right = linked(gold, manner);
    List<Attributed> answered = linked(answers, manner);
    List<Attributed> left = new ArrayList<>(linked(answers, Manner.ANY));
    List<Attributed> golden = new ArrayList<>(linked(gold, Manner.ANY));
    long found = right.stream().filter(g -> take(left, g)).count();
    if (manner == Manner.ANY) {
      return new Tally((int) found, answered.size(), right.size());
    }
    long precise = answered.stream().filter(a -> take(golden, a)).count();
    return new Tally((int) (found + precise) / 2, answered.size(), right.size());
  }

  private boolean take(List<Attributed> among, Attributed one) {
    for (Attributed other : among) {
      if (alike(words(other.source()), words(one.source()))
          && alike(words(other.content()), words(one.content()))) {
        return among.remove(other);
      }
    }
    return false;
  }

  private List<Attributed> linked(List<Attributed> statements, Manner manner) {
    return statements.stream()
        .filter(s -> !s.source().isEmpty() && !s.content().isEmpty() && manner.holds(text, s))
        .toList();
  }

  private static boolean alike(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    int shared = both.cardinality();
    return shared > 0 && shared >= HALF * (one.cardinality() + other.cardinality() - shared);
  }

  /** The numbers of the spans' words; of their signs where they have no words. */
  private BitSet words(List<Span> spans) {
    BitSet words = new BitSet();
    BitSet signs = new BitSet();
    for (Span span : spans) {
      for (int i = first(span.start()); i < tokens.size(); i++) {
        Token token = tokens.get(i);
        if (token.span().start() >= span.end()) {
          break;
        }
        boolean word = Character.isLetterOrDigit(token.text().codePointAt(0));
        (word ? words : signs).set(i);
      }
    }
    return words.isEmpty() ? signs : words;
  }

  private int first(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).span().end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Whether a statement is told in quotation marks. */
  enum Manner {
    ANY,
    QUOTED,
    MIXED,
    INDIRECT;

    private static final String MARKS = "\"\u201c\u201d\u2018\u00ab\u201e";

    boolean holds(String text, Attributed statement) {
      return this == ANY || this == of(text, statement.content());
    }

    /** Quoted where marks enclose all of it, mixed where it has some inside. */
    static Manner of(String text, List<Span> content) {
      boolean all = content.stream().allMatch(s -> mark(text, s.start()));
      boolean some = content.stream().anyMatch(s -> s.of(text).chars().anyMatch(Manner::mark));
      return all ? QUOTED : some ? MIXED : INDIRECT;
    }

    private static boolean mark(String text, int at) {
      return mark(text.charAt(at)) || at > 0 && mark(text.charAt(at - 1));
    }

    private static boolean mark(int c) {
      return MARKS.indexOf(c) >= 0;
    }
  }
}
