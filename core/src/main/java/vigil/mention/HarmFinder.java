package vigil.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.mention.Quantity.Kind;
import vigil.mention.QuantityWords.Form;
import vigil.mention.QuantityWords.Harm;

/** Tells from the words around a number what happened to the counted. */
final class HarmFinder {
  private static final int AHEAD = 10;
  private static final int BACK = 6;
  private static final int TOLL_BACK = 10;
  private static final int NUMBER_BACK = 3;

  private final QuantityWords know;
  private final Grammar grammar;

  HarmFinder(QuantityWords know) {
    this.know = know;
    this.grammar = Grammar.load();
  }

  /** Small words that decide which way a verb of harm points. */
  record Grammar(
      Set<String> passive, Set<String> articles, Set<String> reached, Set<String> walls) {
    static Grammar load() {
      return new Grammar(
          CountedWords.set("quantities/passive.tsv"),
          CountedWords.set("quantities/articles.tsv"),
          CountedWords.set("quantities/reached.tsv"),
          CountedWords.set("quantities/walls.tsv"));
    }
  }

  /** The kind of each of a sentence's numbers. */
  List<Kind> kinds(SentenceWords words, List<Counted> all) {
    List<@Nullable Kind> found = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      int next = i + 1 < all.size() ? all.get(i + 1).start() : words.size();
      int floor = i == 0 ? 0 : all.get(i - 1).end();
      found.add(kind(words, all.get(i), floor, next));
    }
    for (int i = 1; i < all.size(); i++) {
      share(words, all, found, i - 1, i);
    }
    for (int i = all.size() - 1; i > 0; i--) {
      share(words, all, found, i, i - 1);
    }
    for (int i = 1; i < all.size(); i++) {
      boolean total = found.get(i) == null && risen(words, all.get(i - 1), all.get(i));
      found.set(i, total ? found.get(i - 1) : found.get(i));
    }
    return found.stream().map(k -> k == null ? Kind.OTHER : k).toList();
  }

  /** "two soldiers and three civilians were killed": what holds of one holds of the other. */
  private void share(
      SentenceWords words, List<Counted> all, List<@Nullable Kind> found, int from, int to) {
    Counted first = all.get(Math.min(from, to));
    Counted second = all.get(Math.max(from, to));
    Kind kind = found.get(from);
    boolean some = to > from && all.get(from).bare() && part(words, second);
    boolean fits = all.get(to).people() && (all.get(from).people() || some);
    if (kind != null
        && found.get(to) == null
        && fits
        && joined(words, first.end(), second.start())) {
      found.set(to, kind);
    }
  }

  /** "more than 20 of them children": some of those numbered before. */
  static boolean part(SentenceWords words, Counted counted) {
    for (int i = counted.number(); i < counted.noun(); i++) {
      if (words.at(i).equals("them") || words.at(i).equals("whom")) {
        return true;
      }
    }
    return false;
  }

  /** "the toll rose by seven to 63". */
  private static boolean risen(SentenceWords words, Counted by, Counted to) {
    boolean next = to.start() == by.end() + 1 && words.at(by.end()).equals("to");
    return next && to.bare() && words.at(by.start() - 1).equals("by");
  }

  private static boolean joined(SentenceWords words, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = words.at(i);
      if (!word.equals("and") && !word.equals(",") && !word.equals("including")) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Kind kind(SentenceWords words, Counted counted, int floor, int next) {
    if (counted.money()) {
      return null;
    }
    Kind kind = inside(words, counted);
    kind = kind != null ? kind : after(words, counted, next);
    boolean done = kind != null && kind != Kind.PARTICIPANTS;
    Kind former = done ? null : before(words, counted, floor);
    kind = former != null ? former : kind; // "killing 18 people who had gathered"
    kind = kind != null ? kind : numberOf(words, counted);
    return kind != null && fits(words, counted, kind) ? kind : called(words, counted);
  }

  /** Weapons are seized and villages captured, but that is no capture of people. */
  private boolean fits(SentenceWords words, Counted counted, Kind kind) {
    boolean harm = kind == Kind.KILLED || kind == Kind.INJURED || kind == Kind.MISSING;
    boolean named = words.capital(counted.end() - 1) && !counted.bare();
    return harm
        || counted.bare()
        || counted.people()
        || named
        || called(words, counted) != null
        || inside(words, counted) != null;
  }

  /** "15 wounded soldiers", "12 deaths". */
  private @Nullable Kind inside(SentenceWords words, Counted counted) {
    for (int i = counted.noun(); i < counted.end(); i++) {
      PhraseTable.Match<Harm> harm = know.harmAt(words, i);
      if (harm != null && harm.value().form() != Form.NOUN && !loss(harm)) {
        return harm.value().kind();
      }
    }
    return null;
  }

  private static boolean loss(PhraseTable.Match<Harm> harm) {
    return harm.value().form() == Form.LOSS;
  }

  /** "three hostages", "thousands of protesters". */
  private @Nullable Kind called(SentenceWords words, Counted counted) {
    for (int i = counted.noun(); i < counted.end(); i++) {
      PhraseTable.Match<Harm> harm = know.harmAt(words, i);
      if (harm != null && harm.value().form() == Form.NOUN) {
        return harm.value().kind();
      }
    }
    return null;
  }

  /**
   * "12 people, including two medics, were killed"; "30 wounded"; not "two gunmen killed three".
   */
  private @Nullable Kind after(SentenceWords words, Counted counted, int next) {
    int at = insertEnd(words, counted.end());
    boolean inserted = at > counted.end();
    boolean passive = false;
    boolean linked = true;
    for (int i = at; i < at + AHEAD && i < words.size(); i++) {
      PhraseTable.Match<Harm> harm = know.harmAt(words, i);
      if (harm != null && !loss(harm) && (linked || passive || intransitive(harm))) {
        boolean sent = harm.value().kind() == Kind.PARTICIPANTS && !intransitive(harm);
        boolean held = happened(words, harm, passive, i) && (!sent || counted.people());
        return held ? harm.value().kind() : null;
      }
      String word = words.at(i);
      if (walls(word) || i >= next && !inserted) {
        return null;
      }
      passive |= grammar.passive.contains(word);
      linked &= know.links().contains(word) || word.equals("who");
    }
    return null;
  }

  private static boolean intransitive(PhraseTable.Match<Harm> harm) {
    return harm.value().form() == Form.INTRANSITIVE;
  }

  private boolean walls(String word) {
    return grammar.walls.contains(word);
  }

  private boolean happened(
      SentenceWords words, PhraseTable.Match<Harm> harm, boolean passive, int at) {
    return switch (harm.value().form()) {
      case INTRANSITIVE, STATE -> true;
      case VERB -> !words.at(at).endsWith("ing") && (passive || !takesObject(words, harm.end()));
      case TOLL -> words.at(at).endsWith("ed");
      case NOUN, LOSS -> false;
    };
  }

  /** Whether an object follows the verb: then the counted did it. */
  private boolean takesObject(SentenceWords words, int at) {
    String word = words.at(at);
    boolean object =
        grammar.articles.contains(word)
            || know.numbers().at(words, at) != null
            || know.vague().at(words, at) != null
            || know.modifiers().at(words, at) != null
            || know.counted().people(word)
            || words.capital(at);
    return object && !know.links().contains(word);
  }

  /** Over ", including two medics,". */
  int insertEnd(SentenceWords words, int end) {
    boolean comma = words.at(end).equals(",");
    boolean bracket = words.at(end).equals("(");
    if (!bracket && !(comma && (words.at(end + 1).equals("including") || some(words, end + 1)))) {
      return end;
    }
    for (int i = end + 2; i < end + 2 * AHEAD; i++) {
      if (words.at(i).equals(bracket ? ")" : ",")) {
        return i + 1;
      }
    }
    return end;
  }

  /** "…, 138 of them civilians, …". */
  private boolean some(SentenceWords words, int at) {
    NumberWords.Cardinal number = know.numbers().at(words, at);
    int behind = number == null ? at : number.end();
    boolean of = number != null && words.at(behind).equals("of");
    return of && (words.at(behind + 1).equals("them") || words.at(behind + 1).equals("whom"));
  }

  /** "Killed: 137", "killed three soldiers", "deaths of two fighters", "the toll to 40". */
  private @Nullable Kind before(SentenceWords words, Counted counted, int floor) {
    PhraseTable.Match<Harm> heading =
        words.at(counted.start() - 1).equals(":")
            ? know.harm().before(words, counted.start() - 1)
            : null;
    if (heading != null && heading.end() >= floor) {
      return heading.value().kind();
    }
    Kind object = objectOf(words, counted, floor);
    return object != null ? object : tollOf(words, counted.start(), floor);
  }

  /** "40 of its fighters", "three of its own". */
  private boolean ownForces(SentenceWords words, Counted counted) {
    return counted.bare()
        ? counted.noun() > counted.number() + 1 && words.at(counted.noun()).equals("own")
        : know.counted().force(words.at(counted.end() - 1));
  }

  private @Nullable Kind objectOf(SentenceWords words, Counted counted, int floor) {
    int start = counted.start();
    boolean coordinated = words.at(start - 1).equals("and");
    for (int i = start - 1; i >= Math.max(floor, start - BACK); i--) {
      PhraseTable.Match<Harm> harm = know.harm().before(words, i + 1);
      if (harm != null && harm.value().form() == Form.VERB) {
        return passiveAt(words, harm.end()) ? null : harm.value().kind();
      }
      if (harm != null && loss(harm)) {
        boolean own = i == start - 1 && ownForces(words, counted);
        return own && !passiveAt(words, harm.end()) ? harm.value().kind() : null;
      }
      String word = words.at(i);
      boolean over =
          grammar.articles.contains(word) || coordinated && !walls(word) && !preposition(word);
      if (!over && !(i == start - 1 && coordinated)) {
        return null;
      }
    }
    return null;
  }

  private boolean preposition(String word) {
    return know.stops().contains(word) && !grammar.articles.contains(word) && !word.equals("and");
  }

  private boolean passiveAt(SentenceWords words, int verb) {
    return grammar.passive.contains(words.at(verb - 1))
        || grammar.passive.contains(words.at(verb - 2))
            && know.links().contains(words.at(verb - 1));
  }

  /** "Raises to 41 the number of its fighters killed". */
  private @Nullable Kind numberOf(SentenceWords words, Counted counted) {
    int at = counted.end();
    boolean number =
        words.at(counted.start() - 1).equals("to")
            && words.at(at).equals("the")
            && words.at(at + 1).equals("number")
            && words.at(at + 2).equals("of");
    for (int i = at + 3; number && i < at + 3 + AHEAD && !walls(words.at(i)); i++) {
      PhraseTable.Match<Harm> harm = know.harmAt(words, i);
      if (harm != null && harm.value().form() != Form.NOUN && !loss(harm)) {
        return harm.value().kind();
      }
    }
    return null;
  }

  /** A word for a toll before "of", "to", "reached". */
  private @Nullable Kind tollOf(SentenceWords words, int start, int floor) {
    int at = start - 1;
    at -= grammar.articles.contains(words.at(at)) ? 1 : 0;
    PhraseTable.Match<Harm> adjacent = know.harm().before(words, at + 1);
    boolean of = adjacent != null && words.at(at).equals("of");
    if (!of && !grammar.reached.contains(words.at(at))) {
      return null;
    }
    for (int i = at; i >= Math.max(floor, at - TOLL_BACK); i--) {
      PhraseTable.Match<Harm> harm = know.harm().before(words, i + 1);
      if (harm != null && (harm.value().form() == Form.TOLL || numbered(words, harm))) {
        return harm.value().kind();
      }
      if (words.at(i).equals(";") || i < at && words.at(at).equals("of") && i < at - 3) {
        return null;
      }
    }
    return null;
  }

  /** "The number of people killed": a verb that makes a toll of its number. */
  private boolean numbered(SentenceWords words, PhraseTable.Match<Harm> harm) {
    boolean verb = harm.value().form() == Form.VERB || harm.value().form() == Form.STATE;
    for (int i = harm.end(); verb && i >= Math.max(0, harm.end() - NUMBER_BACK); i--) {
      if (know.cue(words, i, QuantityWords.Cue.TOTAL)) {
        return true;
      }
    }
    return false;
  }
}
