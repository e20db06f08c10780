package vigil.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vigil.annotate.Annotated;
import vigil.annotate.Name;
import vigil.annotate.NameKind;
import vigil.document.Span;

/**
 * The actors of one report: its sentences read once for names and mentions, phrases read when
 * asked.
 */
final class ReportActors implements Mentions.Actors {
  private static final int SENTENCES_BACK = 5;

  private final ActorDictionary dictionary;
  private final PhraseFinder phrases;
  private final Chains chains;
  private final ChainedPronouns chained;
  private final Annotated annotated;
  private final boolean small;
  private final List<List<Word>> words = new ArrayList<>();
  private final ItemReader items;
  private final MemberReader members;
  private final Coordination coordination;
  private final List<Mention> mentions;
  private final Map<Integer, List<Actor>> pronouns;
  private final Belonging belonging;
  private final Descriptions descriptions;
  private final Appositions appositions;
  private final OwnLosses losses;
  private final List<List<Item>> read;

  ReportActors(ActorDictionary dictionary, PhraseFinder phrases, Annotated annotated) {
    this.phrases = phrases;
    this.dictionary = dictionary;
    this.annotated = annotated;
    String text = annotated.document().text();
    this.small = text.chars().noneMatch(Character::isUpperCase);
    annotated.sentences().forEach(s -> words.add(Words.of(s.tokens())));
    this.members = new MemberReader(dictionary, text, annotated.document().published(), small);
    this.coordination = new Coordination(dictionary);
    SharedNames shared =
        new SharedNames(dictionary, words, annotated.document().published(), small);
    Map<String, Actor> introduced =
        new IntroducedNames(dictionary, members, shared, small).of(annotated, words);
    this.items = new ItemReader(dictionary, introduced, shared, persons(annotated), small);
    MentionFinder finder = new MentionFinder(dictionary, items, members, annotated);
    for (int s = 0; s < words.size(); s++) {
      finder.sentence(s, words.get(s));
    }
    this.belonging = new Belonging(dictionary, text);
    this.descriptions =
        new Descriptions(dictionary, words, small, annotated.document().published());
    this.read = words.stream().map(items::items).toList();
    this.chains = chains(finder.mentions());
    this.chained = new ChainedPronouns(chains, finder.mentions());
    this.pronouns = chained.pronouns(finder.pronouns(), finder.told());
    this.mentions = chained.mentions(pronouns);
    this.appositions = new Appositions(dictionary, read, mentions, pronouns);
    this.losses = new OwnLosses(dictionary, read, mentions);
  }

  private static Map<Integer, Integer> persons(Annotated annotated) {
    return annotated.names().stream()
        .filter(n -> n.kind() == NameKind.PERSON)
        .collect(Collectors.toMap(n -> n.span().start(), n -> n.span().end(), Math::max));
  }

  @Override
  public List<Actor> in(Span phrase) {
    int sentence = sentenceAt(phrase);
    List<Word> inside = sentence < 0 ? List.of() : whole(sentence, phrase);
    if (inside.isEmpty()) {
      return List.of(own(phrase));
    }
    if (nobody(inside)) {
      return List.of();
    }
    List<Actor> actors = new ArrayList<>();
    for (List<Item> member : coordination.members(items.items(inside))) {
      actors.addAll(member(member, sentence));
    }
    return actors.isEmpty() ? List.of(own(phrase)) : actors;
  }

  /** "Nobody", "no one". */
  private boolean nobody(List<Word> phrase) {
    return phrase.size() <= 2
        && (dictionary.is(phrase.get(0), WordClass.NOBODY)
            || phrase.size() == 2 && phrase.get(0).is("no") && phrase.get(1).is("one"));
  }

  /** Where groups and persons are named, and of which country. */
  List<CountrySign> countries() {
    return mentions.stream()
        .filter(m -> m.kind() == Mention.Kind.BODY || m.kind() == Mention.Kind.PERSON)
        .filter(m -> m.actor().country() != null && m.actor().id() != null)
        .map(m -> new CountrySign(m.span(), m.actor().country(), 1))
        .toList();
  }

  @Override
  public List<Chain> chains() {
    return chains.all();
  }

  @Override
  public List<Entity> entities() {
    return Entities.ofReferents(chains);
  }

  private Chains chains(List<Mention> found) {
    List<Name> names = AllNames.of(annotated.names(), read);
    ReferentReader reader = new ReferentReader(phrases.table(), names, found);
    return Chains.of(phrases.read(annotated, names), reader, phrases.table());
  }

  private Actor own(Span phrase) {
    String text = annotated.text(phrase);
    return new Actor(phrase, text, text, null, null, List.of(), null, null, ResolvedBy.NONE);
  }

  private List<Actor> member(List<Item> member, int sentence) {
    Actor read = members.read(member);
    Parts parts = Parts.of(member, dictionary);
    Optional<Actor> owned = owned(member, parts, read, sentence);
    if (owned.isPresent()) {
      return List.of(owned.get());
    }
    List<Actor> antecedents = pointsBack(member, parts, sentence);
    return antecedents.isEmpty()
        ? List.of(crowd(parts, sentence) ? unresolved(read) : read)
        : antecedents.stream().map(a -> standingFor(a, read)).toList();
  }

  /** "Its fighters", and the fighters whose deaths their group announces. */
  private Optional<Actor> owned(List<Item> member, Parts parts, Actor read, int sentence) {
    Item head = parts.head();
    Optional<Item> pronoun = belonging.pronoun(member, head);
    if (head == null) {
      return Optional.empty();
    }
    if (pronoun.isEmpty()) {
      return losses
          .group(parts, sentence)
          .or(() -> losses.again(parts, sentence))
          .map(g -> belonging.of(read, head, g));
    }
    List<Actor> owners = pronouns.getOrDefault(pronoun.get().span().start(), List.of());
    return Optional.of(owners.size() == 1 ? belonging.of(read, head, owners.get(0)) : read);
  }

  /**
   * "The three men" in a report that names persons: they are some of them, even where it is not
   * sure which, and no crowd of civilians.
   */
  private boolean crowd(Parts parts, int sentence) {
    Item head = parts.head();
    return head != null
        && parts.number() != null
        && parts.before().isEmpty()
        && parts.tail().isEmpty()
        && dictionary.is(head.last(), WordClass.PERSON_NOUN)
        && (parts.determined() && persons(head, sentence) > 1
            || persons(head, sentence) == parts.number());
  }

  private long persons(Item head, int sentence) {
    return near(sentence).stream()
        .filter(
            m ->
                m.kind() == Mention.Kind.PERSON
                    && m.span().end() <= head.span().start()
                    && m.sentence() >= sentence - 1)
        .map(m -> m.actor().key())
        .distinct()
        .count();
  }

  private static Actor unresolved(Actor read) {
    return new Actor(
        read.span(),
        read.text(),
        read.name(),
        null,
        read.country(),
        List.of(),
        null,
        read.number(),
        ResolvedBy.NONE);
  }

  private static Actor standingFor(Actor antecedent, Actor words) {
    return new Actor(
        words.span(),
        words.text(),
        antecedent.name(),
        antecedent.id(),
        antecedent.country(),
        antecedent.sectors(),
        antecedent.via(),
        antecedent.number(),
        ResolvedBy.COREFERENCE);
  }

  /** Whom a pronoun or a description such as "the group" stands for. */
  private List<Actor> pointsBack(List<Item> member, Parts parts, int sentence) {
    Word first = member.get(0).first();
    List<Actor> pronoun = pronouns.get(first.span().start());
    if (pronoun != null && member.stream().skip(1).allMatch(Item::sign)) {
      return pronoun.stream().flatMap(a -> members(a, first).stream()).toList();
    }
    Optional<Actor> name = appositions.named(member, parts, sentence);
    if (name.isPresent()) {
      return List.of(name.get());
    }
    List<Actor> described = descriptions.whom(member, parts, sentence, near(sentence));
    return described.isEmpty() ? again(parts) : described;
  }

  /** "The army" of whom no word tells a country, after the army of one. */
  private List<Actor> again(Parts parts) {
    Item head = parts.head();
    if (head == null
        || head.named()
        || !parts.determined()
        || parts.number() != null
        || !parts.tail().isEmpty()
        || !parts.before().isEmpty()) {
      return List.of();
    }
    Actor known = chained.known(head.span().end());
    return known == null ? List.of() : List.of(known);
  }

  /** Whom the words that a pronoun stands for mean: "the three men", "the minister". */
  private List<Actor> members(Actor antecedent, Word pronoun) {
    boolean described =
        antecedent.id() == null && antecedent.span().end() <= pronoun.span().start();
    List<Actor> meant = described ? in(chained.whole(antecedent.span())) : List.of();
    boolean several = antecedent.number() != null && meant.size() > 1;
    boolean somebody = meant.size() == 1 && meant.get(0).id() != null;
    return several || somebody ? meant : List.of(antecedent);
  }

  private int sentenceAt(Span phrase) {
    return Sentences.first(annotated.sentences(), phrase);
  }

  /** The phrase's words; those of "its allies" where the phrase is only "its". */
  private List<Word> whole(int number, Span phrase) {
    List<Word> sentence = words.get(number);
    List<Word> inside = widened(number, inside(sentence, phrase));
    if (inside.size() != 1 || !belonging.possessive(items.items(inside).get(0))) {
      return inside;
    }
    int at = sentence.indexOf(inside.get(0));
    List<Item> after = items.items(sentence.subList(at + 1, Math.min(sentence.size(), at + 5)));
    return !after.isEmpty() && belonging.people(after.get(0))
        ? sentence.subList(at, at + 1 + after.get(0).words().size())
        : inside;
  }

  /** With the whole of a name that the phrase cuts, and the bracket that it leaves open. */
  private List<Word> widened(int number, List<Word> inside) {
    if (inside.isEmpty()) {
      return inside;
    }
    List<Word> sentence = words.get(number);
    int from = sentence.indexOf(inside.get(0));
    int to = from + inside.size();
    for (Item item : read.get(number)) {
      int first = sentence.indexOf(item.first());
      int last = first + item.words().size();
      if (item.words().size() > 1 && item.named() && first < to && last > from) {
        from = Math.min(from, first);
        to = Math.max(to, last);
      }
    }
    boolean open = sentence.subList(from, to).stream().anyMatch(w -> w.is("("));
    boolean closes = to < sentence.size() && sentence.get(to).is(")");
    return sentence.subList(from, open && closes ? to + 1 : to);
  }

  private static List<Word> inside(List<Word> sentence, Span phrase) {
    return sentence.stream().filter(w -> phrase.overlaps(w.span())).toList();
  }

  /** The mentions of the sentence and of the few before it. */
  private List<Mention> near(int sentence) {
    int from = firstOf(sentence - SENTENCES_BACK);
    return mentions.subList(from, Math.max(from, firstOf(sentence + 1)));
  }

  /** The index of the first mention that stands in the sentence or after it. */
  private int firstOf(int sentence) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).sentence() < sentence) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
