package vigil.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.annotate.Annotated;
import vigil.annotate.Name;
import vigil.annotate.NameKind;
import vigil.annotate.Tokenizer;
import vigil.document.Span;
import vigil.mention.Sense.Kind;

/**
 * Goes through a report in order and notes who is mentioned, so that pronouns can be led back to
 * them. One report, one thread.
 */
final class MentionFinder {
  private final ActorDictionary dictionary;
  private final ItemReader reader;
  private final MemberReader members;
  private final List<Mention> mentions = new ArrayList<>();
  private final Map<Integer, List<Actor>> pronouns = new HashMap<>();
  private final Map<Integer, Span> persons = new HashMap<>();
  private static final int NEAR = 200;
  private int sets;

  MentionFinder(
      ActorDictionary dictionary, ItemReader reader, MemberReader members, Annotated annotated) {
    this.dictionary = dictionary;
    this.reader = reader;
    this.members = members;
    for (Name name : annotated.names()) {
      if (name.kind() == NameKind.PERSON) {
        persons.put(name.span().start(), name.span());
      }
    }
  }

  /** The mentions so far, in the order of the text. */
  List<Mention> mentions() {
    return mentions;
  }

  /** By the pronoun's first position: whom it means; only pronouns that could be led back. */
  Map<Integer, List<Actor>> pronouns() {
    return pronouns;
  }

  /** Reads the next sentence. */
  void sentence(int number, List<Word> words) {
    List<Item> items = reader.items(words);
    int at = 0;
    boolean subjectSeen = false;
    int clauseStart = words.isEmpty() ? 0 : words.get(0).span().start();
    while (at < items.size()) {
      Item item = items.get(at);
      int end = chunkEnd(items, at);
      if (end > at) {
        boolean subject = !subjectSeen && !governed(items, at);
        subjectSeen |= mention(items, at, end, number, subject);
        at = end;
      } else {
        if (clauseBreak(item)) {
          clauseStart = item.span().start();
          subjectSeen = subjectSeen && item.is(",");
        }
        boolean subject = !subjectSeen && !governed(items, at);
        subjectSeen |= pronoun(item, number, clauseStart, subject);
        at++;
      }
    }
  }

  private boolean clauseBreak(Item item) {
    return item.is(",")
        || item.is(";")
        || item.plain() && dictionary.is(item.first(), WordClass.CLAUSE);
  }

  private boolean governed(List<Item> items, int at) {
    Item before = at == 0 ? null : items.get(at - 1);
    return before != null
        && before.plain()
        && !before.sign()
        && (dictionary.is(before.first(), WordClass.PREPOSITION)
            || dictionary.is(before.first(), WordClass.OF));
  }

  /** The end of the noun phrase that begins here; the same place where none does. */
  private int chunkEnd(List<Item> items, int from) {
    int at = from;
    int nouns = 0;
    while (at < items.size()
        && (introduces(items.get(at)) && nouns == 0 || part(items, at, nouns))) {
      Item item = items.get(at);
      nouns += !item.plain() || personAt(item) ? 1 : 0;
      at++;
    }
    return nouns > 0 ? at : from;
  }

  private boolean introduces(Item item) {
    return item.plain()
        && !item.sign()
        && (dictionary.is(item.first(), WordClass.DETERMINER)
                && !dictionary.is(item.first(), WordClass.THEIR)
                && !dictionary.is(item.first(), WordClass.HIS)
                && !dictionary.is(item.first(), WordClass.HER)
                && !dictionary.is(item.first(), WordClass.ITS)
            || dictionary.number(item.first()) != null
            || dictionary.is(item.first(), WordClass.FORMER));
  }

  private boolean part(List<Item> items, int at, int nouns) {
    Item item = items.get(at);
    if (!item.plain() || personAt(item)) {
      return true;
    }
    if (nouns == 0) {
      return false;
    }
    boolean followed = at + 1 < items.size() && !items.get(at + 1).plain();
    return item.possessive() && followed
        || item.first().joined()
        || nameWord(item) && (nameWord(items.get(at - 1)) || items.get(at - 1).has(Kind.OFFICE));
  }

  private boolean nameWord(Item item) {
    return item.plain()
        && !item.sign()
        && item.first().capital()
        && !dictionary.functionWord(item.first());
  }

  private boolean personAt(Item item) {
    return item.plain() && persons.containsKey(item.first().span().start());
  }

  private boolean mention(List<Item> items, int from, int to, int sentence, boolean subject) {
    List<Item> chunk = items.subList(from, to);
    Item head = Parts.of(chunk, dictionary).head();
    if (head == null || modifiesNext(items, to) || bareTitle(chunk) || head.has(Kind.PLACE)) {
      return false;
    }
    Mention.Kind kind = kind(head, chunk);
    if (kind == Mention.Kind.PERSON && !person(head, chunk)) {
      return false;
    }
    boolean plural = head.senses().stream().anyMatch(Sense::plural);
    Actor actor = members.read(chunk);
    if (actor.resolvedBy() == ResolvedBy.NONE
        && !head.named()
        && !nameWord(head)
        && !personAt(head)) {
      return false;
    }
    mentions.add(
        new Mention(
            actor,
            kind,
            sex(actor),
            plural,
            sentence,
            actor.span(),
            subject,
            set(items, from, sentence)));
    return subject;
  }

  /** "President" with neither name nor article. */
  private static boolean bareTitle(List<Item> chunk) {
    return chunk.size() == 1
        && chunk.get(0).has(Kind.OFFICE)
        && !chunk.get(0).named()
        && chunk.get(0).senses().stream().noneMatch(Sense::plural);
  }

  /** "Iran" of "Iran-backed" is nobody who acts. */
  private boolean modifiesNext(List<Item> items, int to) {
    return to < items.size() && items.get(to).first().joined();
  }

  private Mention.Kind kind(Item head, List<Item> chunk) {
    if (groupName(head)) {
      return Mention.Kind.BODY;
    }
    if (head.has(Kind.PERSON) || head.known() != null || nameWord(head) || personAt(head)) {
      return Mention.Kind.PERSON;
    }
    if (head.body().isPresent()) {
      return Mention.Kind.BODY;
    }
    if (head.has(Kind.STATE) || head.has(Kind.SEAT)) {
      return Mention.Kind.STATE;
    }
    boolean office = head.has(Kind.OFFICE) && head.senses().stream().noneMatch(Sense::plural);
    return office || one(head, chunk) ? Mention.Kind.PERSON : Mention.Kind.PEOPLE;
  }

  /** "Northern Front": a group that the files lack. */
  private boolean groupName(Item head) {
    return head.known() != null
        && head.known().id() == null
        && head.last().capital()
        && dictionary.is(head.last(), WordClass.GROUP_NAME);
  }

  /** Unknown capitalised words are a person only if a title, a given name or the reader says so. */
  private boolean person(Item head, List<Item> chunk) {
    if (!head.plain() && head.known() == null) {
      return true;
    }
    Actor known = head.known();
    return known != null
            && (known.resolvedBy() != ResolvedBy.NONE
                || words(known.name()).stream().anyMatch(this::given))
        || chunk.stream().anyMatch(i -> personAt(i) || i.has(Kind.OFFICE) || given(i.first()));
  }

  private static List<Word> words(String text) {
    return text.isEmpty()
        ? List.of()
        : Words.of(Tokenizer.tokens(text, new Span(0, text.length())));
  }

  private boolean given(Word word) {
    return dictionary.is(word, WordClass.FEMALE) || dictionary.is(word, WordClass.MALE);
  }

  /** The first word of the name or the words that tells it. */
  private Mention.Sex sex(Actor actor) {
    for (String text : List.of(actor.name(), actor.text())) {
      for (Word word : words(text)) {
        if (dictionary.is(word, WordClass.FEMALE)) {
          return Mention.Sex.FEMALE;
        }
        if (dictionary.is(word, WordClass.MALE)) {
          return Mention.Sex.MALE;
        }
      }
    }
    return Mention.Sex.UNTOLD;
  }

  /** "A gunman", "the woman": one person without a name. */
  private boolean one(Item head, List<Item> chunk) {
    boolean singular = chunk.get(0).is("a") || chunk.get(0).is("an");
    return singular
        && head.senses().stream().noneMatch(Sense::plural)
        && head.sense(Kind.AGENT)
            .map(
                s ->
                    s.sectors().contains(vigil.plover.Sector.CVL)
                        || s.sectors().contains(vigil.plover.Sector.UAF))
            .orElse(false);
  }

  /**
   * The number of the coordination: the former mention's, when only a comma or "and" stands
   * between.
   */
  private int set(List<Item> items, int from, int sentence) {
    if (mentions.isEmpty() || mentions.get(mentions.size() - 1).sentence() != sentence) {
      return ++sets;
    }
    int at = from - 1;
    int signs = 0;
    while (at >= 0 && (items.get(at).is(",") || items.get(at).is("and"))) {
      at--;
      signs++;
    }
    Mention last = mentions.get(mentions.size() - 1);
    boolean next = signs > 0 && at >= 0 && items.get(at).span().end() == last.span().end();
    return next ? last.set() : ++sets;
  }

  private boolean pronoun(Item item, int sentence, int clauseStart, boolean subject) {
    if (!item.plain() || item.sign()) {
      return false;
    }
    for (WordClass pronoun :
        List.of(
            WordClass.HE,
            WordClass.SHE,
            WordClass.HIM,
            WordClass.HIS,
            WordClass.HER,
            WordClass.IT,
            WordClass.ITS,
            WordClass.THEY,
            WordClass.THEM,
            WordClass.THEIR)) {
      if (dictionary.is(item.first(), pronoun)) {
        int at = item.span().start();
        return refer(
            item,
            Coreference.pronoun(pronoun, sentence, at, clauseStart, near()),
            sentence,
            subject);
      }
    }
    if (item.is("who") || item.is("which")) {
      List<Actor> actors = Coreference.relative(item.span().start(), near());
      if (!actors.isEmpty()) {
        pronouns.put(item.span().start(), actors);
      }
    }
    return false;
  }

  private boolean refer(Item item, List<Actor> actors, int sentence, boolean subject) {
    if (actors.isEmpty()) {
      return false;
    }
    pronouns.put(item.span().start(), actors);
    int set = ++sets;
    for (Actor actor : actors) {
      mentions.add(
          new Mention(
              actor, kind(actor), sex(actor), plural(item), sentence, item.span(), subject, set));
    }
    return subject;
  }

  /** The last mentions: what lies further back is no antecedent, and long reports stay quick. */
  private List<Mention> near() {
    return mentions.subList(Math.max(0, mentions.size() - NEAR), mentions.size());
  }

  private boolean plural(Item item) {
    return dictionary.is(item.first(), WordClass.THEY)
        || dictionary.is(item.first(), WordClass.THEM)
        || dictionary.is(item.first(), WordClass.THEIR);
  }

  private Mention.Kind kind(Actor actor) {
    Identity identity = actor.id() == null ? null : dictionary.identity(actor.id());
    if (identity == null) {
      return near().stream()
          .filter(m -> m.actor().equals(actor))
          .map(Mention::kind)
          .findFirst()
          .orElse(Mention.Kind.PERSON);
    }
    return switch (identity.kind()) {
      case PERSON -> Mention.Kind.PERSON;
      case STATE -> Mention.Kind.STATE;
      case GROUP, ORGANISATION -> Mention.Kind.BODY;
    };
  }
}
