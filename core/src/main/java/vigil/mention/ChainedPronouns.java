package vigil.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;

/**
 * Whom pronouns mean by the chains of noun phrases that they stand in. Where a chain leads to
 * somebody who acts, the pronoun means them; where it leads to a thing or to somebody of whom
 * nothing is known, it means no actor. Pronouns that stand for several named together, and those
 * whose meaning the sentence's verbs tell, keep it.
 */
final class ChainedPronouns {
  private final Chains chains;
  private final List<Mention> found;

  /** By the last position of their words. */
  private final Map<Integer, Mention> named = new HashMap<>();

  /** By the last position of their nouns, the numbers of phrases. */
  private final Map<Integer, Integer> phrases = new HashMap<>();

  /**
   * @param found the report's mentions
   */
  ChainedPronouns(Chains chains, List<Mention> found) {
    this.chains = chains;
    this.found = List.copyOf(found);
    found.forEach(m -> named.put(m.span().end(), m));
    for (int i = 0; i < chains.referents().size(); i++) {
      phrases.put(chains.referents().get(i).phrase().headSpan().end(), i);
    }
  }

  /**
   * By a pronoun's first position, whom it means.
   *
   * @param near whom {@link Coreference} leads it to
   * @param told the positions at which that is sure
   */
  Map<Integer, List<Actor>> pronouns(Map<Integer, List<Actor>> near, Set<Integer> told) {
    Map<Integer, List<Actor>> pronouns = new HashMap<>(near);
    List<Referent> referents = chains.referents();
    for (int i = 0; i < referents.size(); i++) {
      int at = referents.get(i).phrase().headSpan().start();
      boolean sure =
          told.contains(at) && near.containsKey(at) || near.getOrDefault(at, List.of()).size() > 1;
      if (third(referents.get(i)) && !sure) {
        meant(i, at, pronouns);
      }
    }
    return pronouns;
  }

  private static boolean third(Referent referent) {
    PhraseWord pronoun = referent.pronoun();
    return pronoun == PhraseWord.HE
        || pronoun == PhraseWord.SHE
        || pronoun == PhraseWord.IT
        || pronoun == PhraseWord.THEY;
  }

  private void meant(int referent, int at, Map<Integer, List<Actor>> pronouns) {
    List<Referent> before =
        chains.before(referent).stream().filter(r -> r.pronoun() == null).toList();
    if (before.isEmpty()) {
      if (chains.referents().get(referent).pronoun() == PhraseWord.IT) {
        pronouns.remove(at);
      }
      return;
    }
    Mention mention = mention(before);
    if (mention == null) {
      pronouns.remove(at);
    } else {
      pronouns.put(at, List.of(mention.actor()));
    }
  }

  /** The nearest name that is resolved, else the nearest that is, else the nearest. */
  private @Nullable Mention mention(List<Referent> before) {
    Mention best = null;
    int most = 0;
    for (Referent referent : before) {
      Mention mention = named.get(referent.phrase().headSpan().end());
      if (mention != null) {
        boolean resolved = mention.actor().resolvedBy() != ResolvedBy.NONE;
        int worth = resolved && referent.name() ? 3 : resolved ? 2 : 1;
        best = worth > most ? mention : best;
        most = Math.max(most, worth);
      }
    }
    return best;
  }

  /** The known actor whom the phrase with that head goes back to: "the army" after a named one. */
  @Nullable Actor known(int headEnd) {
    Integer phrase = phrases.get(headEnd);
    if (phrase == null || !chains.referents().get(phrase).definite()) {
      return null;
    }
    for (Referent before : chains.before(phrase)) {
      Mention mention = named.get(before.phrase().headSpan().end());
      if (mention != null && mention.actor().id() != null && before.pronoun() == null) {
        return mention.actor();
      }
    }
    return null;
  }

  /** The phrase of which the mention is the noun: "fighters of the front" of "fighters". */
  Span whole(Span mention) {
    Integer phrase = phrases.get(mention.end());
    return phrase == null ? mention : mention.join(chains.referents().get(phrase).phrase().span());
  }

  /** The mentions, those of pronouns with whom they mean. */
  List<Mention> mentions(Map<Integer, List<Actor>> pronouns) {
    return found.stream().map(m -> meaning(m, pronouns)).toList();
  }

  private static Mention meaning(Mention mention, Map<Integer, List<Actor>> pronouns) {
    List<Actor> meant = pronouns.getOrDefault(mention.span().start(), List.of());
    boolean own = mention.actor().span().equals(mention.span());
    return own || meant.size() != 1
        ? mention
        : new Mention(
            meant.get(0),
            mention.kind(),
            mention.sex(),
            mention.plural(),
            mention.sentence(),
            mention.span(),
            mention.subject(),
            mention.set());
  }
}
