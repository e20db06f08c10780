package vigil.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.mention.PhraseFinder.Read;
import vigil.mention.Referent.Kind;

/**
 * Leads the noun phrases of a report back to one another, in the order of the text: names to the
 * same and longer names, descriptions to earlier phrases with their noun, appositions and what
 * follows "is" to what they describe, pronouns to the most salient phrase that agrees. One report,
 * one thread.
 */
final class Chains {
  private static final int SENTENCES_BACK = 3;
  private static final int NOUN_BACK = 12;
  private static final int NEAR = 120;
  private static final int FAR = 1500;
  private static final int BESIDE = 8;

  private final PhraseWord.Table table;
  private final List<Referent> referents = new ArrayList<>();
  private final List<Integer> chainOf = new ArrayList<>();
  private final Map<Integer, Integer> sizes = new LinkedHashMap<>();

  /** By chain, the number of its latest phrase; by phrase, that of its chain's phrase before it. */
  private final Map<Integer, Integer> latest = new LinkedHashMap<>();

  private final List<Integer> last = new ArrayList<>();
  private int chains;

  private Chains(PhraseWord.Table table) {
    this.table = table;
  }

  static Chains of(List<Read> sentences, ReferentReader reader, PhraseWord.Table table) {
    Chains chains = new Chains(table);
    sentences.forEach(s -> chains.sentence(s, reader));
    return chains;
  }

  /** The phrases with what they mention, in the order of the text. */
  List<Referent> referents() {
    return referents;
  }

  /**
   * What a pronoun or another phrase goes back to: the chain's phrases before it, nearest first.
   */
  List<Referent> before(int referent) {
    List<Referent> before = new ArrayList<>();
    for (int i = last.get(referent); i >= 0; i = last.get(i)) {
      before.add(referents.get(i));
    }
    return before;
  }

  List<Chain> all() {
    Map<Integer, List<Chain.Part>> parts = new LinkedHashMap<>();
    for (int i = 0; i < referents.size(); i++) {
      Phrase phrase = referents.get(i).phrase();
      parts
          .computeIfAbsent(chainOf.get(i), c -> new ArrayList<>())
          .add(new Chain.Part(phrase.span(), phrase.headSpan()));
    }
    return parts.values().stream().map(Chain::new).toList();
  }

  private void sentence(Read sentence, ReferentReader reader) {
    for (Phrase phrase : sentence.phrases()) {
      Referent referent = reader.read(phrase);
      if (referent != null) {
        int found = antecedent(referent, sentence);
        int chain = found < 0 ? chains++ : chainOf.get(found);
        last.add(latest.getOrDefault(chain, -1));
        latest.put(chain, referents.size());
        referents.add(referent);
        chainOf.add(chain);
        sizes.merge(chain, 1, Integer::sum);
      }
    }
  }

  /** The number of the mention that it goes back to; −1 where there is none. */
  private int antecedent(Referent referent, Read sentence) {
    if (referent.pronoun() != null) {
      return pronoun(referent, sentence);
    }
    int beside = beside(referent, sentence);
    if (beside >= 0) {
      return beside;
    }
    return referent.name() ? name(referent) : noun(referent);
  }

  /** "So-and-so, the mayor" and "So-and-so is a mayor". */
  private int beside(Referent referent, Read sentence) {
    int first = referent.phrase().first();
    int last = referents.size() - 1;
    if (last < 0 || first < 2 || !sameSentence(referents.get(last), referent)) {
      return -1;
    }
    String link = sentence.words().get(first - 1);
    for (int i = last; i >= Math.max(0, last - BESIDE); i--) {
      Referent other = referents.get(i);
      if (!sameSentence(other, referent)) {
        return -1;
      }
      boolean next = other.phrase().span().end() < referent.phrase().span().start();
      int end = tokenAfter(other, sentence);
      if (next && end == first - 1 && other.pronoun() == null && link.equals(",")) {
        return apposition(other, referent, sentence) ? i : -1;
      }
      if (next && end == first - 1 && table.is(link, PhraseWord.COPULA)) {
        boolean described = referent.indefinite() || referent.definite();
        return described && other.phrase().subject() && !referent.is(Kind.TIME) ? i : -1;
      }
    }
    return -1;
  }

  private static int tokenAfter(Referent referent, Read sentence) {
    int end = referent.phrase().span().end();
    int at = referent.phrase().head();
    while (at < sentence.words().size()
        && sentence.sentence().tokens().get(at).span().start() < end) {
      at++;
    }
    return at;
  }

  private boolean apposition(Referent name, Referent description, Read sentence) {
    boolean described =
        name.name() && !description.name() && (description.definite() || description.indefinite());
    boolean named =
        !name.name() && name.definite() && description.name() && description.is(Kind.PERSON);
    boolean kind = name.kind() == description.kind();
    if (name.is(Kind.TIME) && description.is(Kind.TIME)) {
      return name.phrase().words().size() == 1;
    }
    int after = tokenAfter(description, sentence);
    String next = after < sentence.words().size() ? sentence.words().get(after) : ".";
    boolean closed = !next.equals("and") && !next.equals("or");
    return (described || named) && kind && closed && name.plural() == description.plural();
  }

  private static boolean sameSentence(Referent a, Referent b) {
    return a.phrase().sentence() == b.phrase().sentence();
  }

  /** The same name, a name that this one shortens or writes out, or the same identity. */
  private int name(Referent referent) {
    for (int i = referents.size() - 1; i >= 0 && i > referents.size() - FAR; i--) {
      Referent other = referents.get(i);
      if (other.pronoun() == null && !within(referent, other) && sameName(referent, other)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean within(Referent inner, Referent outer) {
    return sameSentence(inner, outer) && inner.phrase().span().overlaps(outer.phrase().span());
  }

  private static boolean sameName(Referent a, Referent b) {
    if (a.key().equals(b.key())) {
      return true;
    }
    if (!b.name()) {
      return false;
    }
    if (a.identity() != null && b.identity() != null) {
      return a.identity().equals(b.identity());
    }
    return shortened(a, b) || shortened(b, a) || acronym(a, b) || acronym(b, a);
  }

  /** A person's last name, or the last words of a body's name. */
  private static boolean shortened(Referent brief, Referent full) {
    boolean same = brief.kind() == full.kind();
    boolean person = brief.is(Kind.PERSON) && brief.noun().equals(full.noun());
    List<String> own = brief.before();
    boolean words = full.before().containsAll(own) || own.stream().allMatch(w -> w.length() < 4);
    boolean title = full.before().isEmpty() || own.isEmpty();
    return same && person && (words || title)
        || same && brief.is(Kind.BODY) && brief.noun().equals(full.noun()) && words
        || same && person && lastTwo(brief).equals(lastTwo(full));
  }

  private static String lastTwo(Referent referent) {
    List<String> before = referent.before();
    return (before.isEmpty() ? "" : before.get(before.size() - 1)) + " " + referent.noun();
  }

  private static boolean acronym(Referent brief, Referent full) {
    if (brief.key().indexOf(' ') >= 0 || brief.key().length() < 2 || full.before().isEmpty()) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    for (String word : full.key().split(" ")) {
      boolean small = word.equals("of") || word.equals("and") || word.equals("for");
      initials.append(small ? "" : word.substring(0, 1));
    }
    return initials.toString().equals(brief.key().replace(".", ""));
  }

  /** The same words, or for "the team" the last phrase with that noun. */
  private int noun(Referent referent) {
    if (referent.indefinite()) {
      return -1;
    }
    for (int i = referents.size() - 1; i >= 0 && i > referents.size() - FAR; i--) {
      Referent other = referents.get(i);
      if (other.pronoun() != null || within(referent, other)) {
        continue;
      }
      boolean near = referent.phrase().sentence() - other.phrase().sentence() <= NOUN_BACK;
      boolean same = other.key().equals(referent.key()) && owners(referent, other);
      boolean part =
          referent.definite()
              && near
              && other.noun().equals(referent.noun())
              && other.before().containsAll(referent.before())
              && owners(referent, other);
      if (same && (referent.definite() || !other.indefinite()) || part) {
        return i;
      }
    }
    return -1;
  }

  /** "Their robot" is not "our robot" unless the words before the noun agree. */
  private boolean owners(Referent a, Referent b) {
    String first = a.phrase().words().get(0);
    String second = b.phrase().words().get(0);
    boolean both =
        table.is(first, PhraseWord.POSSESSIVE) && table.is(second, PhraseWord.POSSESSIVE);
    return !both || first.equals(second);
  }

  private int pronoun(Referent referent, Read sentence) {
    PhraseWord word = referent.pronoun();
    return switch (word == null ? PhraseWord.EMPTY : word) {
      case SPEAKER -> speaker(referent, sentence);
      case SPEAKERS, HEARER -> again(referent, SENTENCES_BACK + 2);
      case HE, SHE, THEY -> salient(referent, sentence);
      case IT -> empty(referent, sentence) ? -1 : salient(referent, sentence);
      default -> -1;
    };
  }

  /** The same pronoun a little before. */
  private int again(Referent referent, int back) {
    for (int i = referents.size() - 1; i >= 0; i--) {
      Referent other = referents.get(i);
      if (referent.phrase().sentence() - other.phrase().sentence() > back) {
        return -1;
      }
      if (other.pronoun() == referent.pronoun()) {
        return i;
      }
    }
    return -1;
  }

  /** "I" is who is said to speak, in the sentence or the one before, else who said "I" before. */
  private int speaker(Referent referent, Read sentence) {
    int again = again(referent, 1);
    if (again >= 0) {
      return again;
    }
    int best = -1;
    for (int i = referents.size() - 1; i >= 0; i--) {
      Referent other = referents.get(i);
      int back = referent.phrase().sentence() - other.phrase().sentence();
      boolean person =
          other.is(Kind.PERSON) && !other.plural()
              || other.pronoun() == PhraseWord.HE
              || other.pronoun() == PhraseWord.SHE;
      if (back > 2) {
        break;
      }
      if (person && other.phrase().subject()) {
        return i;
      }
      best = person && best < 0 ? i : best;
    }
    return best >= 0 ? best : again(referent, SENTENCES_BACK * 2);
  }

  /** "It is clear that …" speaks of nothing. */
  private boolean empty(Referent referent, Read sentence) {
    int at = referent.phrase().head() + 1;
    List<String> words = sentence.words();
    boolean is =
        at < words.size()
            && (table.is(words.get(at), PhraseWord.COPULA) || words.get(at).equals("'s"));
    for (int i = at + 1; is && i < words.size() && i < at + 5; i++) {
      if (words.get(i).equals("that") || words.get(i).equals("to") || words.get(i).equals("who")) {
        return true;
      }
    }
    return false;
  }

  private int salient(Referent pronoun, Read sentence) {
    int best = -1;
    double most = 0;
    for (int i = referents.size() - 1; i >= 0 && i > referents.size() - NEAR; i--) {
      Referent other = referents.get(i);
      int back = pronoun.phrase().sentence() - other.phrase().sentence();
      if (back > SENTENCES_BACK) {
        break;
      }
      if (agrees(pronoun, other)
          && !within(pronoun, other)
          && !sameClause(pronoun, other, sentence)) {
        double score = salience(pronoun, other, back, i);
        if (score > most) {
          most = score;
          best = i;
        }
      }
    }
    return best;
  }

  private double salience(Referent pronoun, Referent other, int back, int at) {
    double score = 5 - 1.3 * back;
    score += other.phrase().subject() ? 1.4 : 0;
    score -= other.phrase().governed() ? 0.4 : 0;
    score += 0.2 * Math.min(5, sizes.getOrDefault(chainOf.get(at), 1));
    score += other.pronoun() == pronoun.pronoun() ? 1.0 : 0;
    score += other.name() ? 0.3 : 0;
    score -= 0.04 * (referents.size() - at);
    return score - (other.is(Kind.THING) && pronoun.pronoun() != PhraseWord.IT ? 0.8 : 0);
  }

  private boolean agrees(Referent pronoun, Referent other) {
    if (other.pronoun() != null) {
      return other.pronoun() == pronoun.pronoun();
    }
    if (other.is(Kind.TIME)) {
      return false;
    }
    PhraseWord word = pronoun.pronoun();
    return switch (word == null ? PhraseWord.EMPTY : word) {
      case HE -> other.is(Kind.PERSON) && !other.plural() && other.sex() != Mention.Sex.FEMALE;
      case SHE -> other.is(Kind.PERSON) && !other.plural() && other.sex() != Mention.Sex.MALE;
      case IT -> !other.is(Kind.PERSON) && !other.plural();
      case THEY -> other.plural() || other.is(Kind.BODY);
      default -> false;
    };
  }

  /** "X told him": the subject of the pronoun's own clause is somebody else. */
  private boolean sameClause(Referent pronoun, Referent other, Read sentence) {
    String word = pronoun.phrase().noun();
    boolean free =
        table.is(word, PhraseWord.POSSESSIVE)
            || table.is(word, PhraseWord.REFLEXIVE)
            || pronoun.phrase().subject()
            || pronoun.phrase().acts();
    if (free || !sameSentence(pronoun, other)) {
      return false;
    }
    List<String> between =
        sentence
            .words()
            .subList(
                Math.min(other.phrase().head() + 1, pronoun.phrase().first()),
                pronoun.phrase().first());
    return between.stream().noneMatch(w -> w.equals(",") || w.equals("and") || w.equals("that"));
  }
}
