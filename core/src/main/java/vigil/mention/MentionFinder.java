package vigil.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.actors.Identity;
import vigil.annotate.Annotated;
import vigil.mention.Sense.Kind;

/**
 * Goes through a report in order and notes who is mentioned, so that pronouns can be led back to
 * them. One report, one thread.
 */
final class MentionFinder {
  private static final int NEAR = 200;

  /** So many words may stand between "they" and what they do together, the verb with them. */
  private static final int VERB_GROUP = 4;

  /** So many words at most tell when somebody says something, between "said" and "it". */
  private static final int TIME = 3;

  private final ActorDictionary dictionary;
  private final ItemReader reader;
  private final MemberReader members;
  private final NounPhrases phrases;
  private final MentionKinds kinds;
  private final List<Mention> mentions = new ArrayList<>();
  private final Map<Integer, List<Actor>> pronouns = new HashMap<>();
  private final Set<Integer> told = new HashSet<>();
  private int sets;

  MentionFinder(
      ActorDictionary dictionary, ItemReader reader, MemberReader members, Annotated annotated) {
    this.dictionary = dictionary;
    this.reader = reader;
    this.members = members;
    this.phrases = NounPhrases.of(dictionary, annotated);
    this.kinds = new MentionKinds(dictionary, phrases);
  }

  /** The mentions so far, in the order of the text. */
  List<Mention> mentions() {
    return mentions;
  }

  /** By the pronoun's first position: whom it means; only pronouns that could be led back. */
  Map<Integer, List<Actor>> pronouns() {
    return pronouns;
  }

  /** The positions of pronouns whose meaning the sentence's own verbs tell. */
  Set<Integer> told() {
    return told;
  }

  /** Reads the next sentence. */
  void sentence(int number, List<Word> words) {
    List<Item> items = reader.items(words);
    int at = 0;
    boolean subjectSeen = false;
    int clauseStart = words.isEmpty() ? 0 : words.get(0).span().start();
    while (at < items.size()) {
      Item item = items.get(at);
      int end = phrases.chunkEnd(items, at);
      if (end > at) {
        boolean subject = !subjectSeen && !phrases.governed(items, at);
        subjectSeen |= mention(items, at, end, number, subject);
        at = end;
      } else {
        if (phrases.clauseBreak(item)) {
          clauseStart = item.span().start();
          subjectSeen = subjectSeen && item.is(",");
        }
        boolean subject = !subjectSeen && !phrases.governed(items, at);
        subjectSeen |= pronoun(items, at, number, clauseStart, subject);
        at++;
      }
    }
  }

  private boolean mention(List<Item> items, int from, int to, int sentence, boolean subject) {
    List<Item> chunk = items.subList(from, to);
    Item head = Parts.of(chunk, dictionary).head();
    if (head == null
        || NounPhrases.modifiesNext(items, to)
        || NounPhrases.bareTitle(chunk)
        || head.has(Kind.PLACE)) {
      return false;
    }
    Mention.Kind kind = kinds.kind(head, chunk);
    if (kind == Mention.Kind.PERSON && !kinds.person(head, chunk)) {
      return false;
    }
    boolean plural = head.senses().stream().anyMatch(Sense::plural);
    Actor actor = members.read(chunk);
    if (actor.resolvedBy() == ResolvedBy.NONE
        && !head.named()
        && !phrases.nameWord(head)
        && !phrases.personAt(head)) {
      return false;
    }
    mentions.add(
        new Mention(
            actor,
            kind,
            kinds.sex(actor),
            plural,
            sentence,
            actor.span(),
            subject,
            set(items, from, sentence)));
    return subject;
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

  private boolean pronoun(
      List<Item> items, int index, int sentence, int clauseStart, boolean subject) {
    Item item = items.get(index);
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
        List<Actor> object =
            possessive(pronoun)
                ? doer(items, index, sentence)
                : sayer(items, index, sentence, pronoun);
        if (possessive(pronoun) || pronoun == WordClass.THEY || !object.isEmpty()) {
          told.add(
              item.span().start()); // chains lead "its fighters" and "they" to things too often
        }
        boolean together = together(items, index);
        int bound = next(items, index, WordClass.AUXILIARY) ? at : clauseStart;
        return refer(
            item,
            object.isEmpty()
                ? Coreference.pronoun(pronoun, sentence, at, bound, together, near())
                : object,
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

  private static boolean possessive(WordClass pronoun) {
    return pronoun == WordClass.ITS || pronoun == WordClass.HIS || pronoun == WordClass.THEIR;
  }

  /** "They met", "they have never met": nothing but small words before the verb. */
  private boolean together(List<Item> items, int index) {
    for (int i = index; i < index + VERB_GROUP; i++) {
      if (next(items, i, WordClass.TOGETHER)) {
        return true;
      }
      boolean small =
          next(items, i, WordClass.AUXILIARY)
              || i + 1 < items.size()
                  && (items.get(i + 1).is("not")
                      || items.get(i + 1).is("never")
                      || items.get(i + 1).last().key().endsWith("ly"));
      if (!small) {
        return false;
      }
    }
    return false;
  }

  private boolean next(List<Item> items, int index, WordClass wordClass) {
    return index + 1 < items.size()
        && items.get(index + 1).plain()
        && dictionary.is(items.get(index + 1).first(), wordClass);
  }

  /** "The front said on Monday that it had": who says so, where the pronoun may mean him. */
  private List<Actor> sayer(List<Item> items, int index, int sentence, WordClass pronoun) {
    int at = index - 1;
    at -= at > 0 && items.get(at).is("that") ? 1 : 0;
    for (int i = at; i > 0 && at - i <= TIME && !items.get(i).sign(); i--) {
      if (items.get(i).plain() && dictionary.is(items.get(i).first(), WordClass.SAYING)) {
        return at == i || timed(items, i + 1)
            ? speaker(items.get(i - 1), sentence, pronoun)
            : List.of();
      }
    }
    return List.of();
  }

  /** "On Monday": a preposition, and a name that is nobody's. */
  private boolean timed(List<Item> items, int at) {
    Item next = items.get(items.get(at).is("on") || items.get(at).is("late") ? at + 1 : at);
    return next.plain() && next.first().capital();
  }

  private List<Actor> speaker(Item last, int sentence, WordClass pronoun) {
    return near().stream()
        .filter(m -> m.sentence() == sentence && m.span().end() == last.span().end())
        .filter(m -> means(pronoun, m))
        .map(Mention::actor)
        .limit(1)
        .toList();
  }

  private static boolean means(WordClass pronoun, Mention mention) {
    boolean body = mention.kind() == Mention.Kind.BODY || mention.kind() == Mention.Kind.STATE;
    return switch (pronoun) {
      case IT -> body && !mention.plural();
      case THEY -> mention.plural();
      default -> false;
    };
  }

  /** "X warned Y against using its ships": who would do it is Y, and the ships are Y's. */
  private List<Actor> doer(List<Item> items, int index, int sentence) {
    for (int i = index - 1; i > 1 && !items.get(i).sign(); i--) {
      boolean control =
          items.get(i).plain()
              && dictionary.is(items.get(i).first(), WordClass.CONTROL)
              && items.get(i + 1).last().key().endsWith("ing");
      if (control) {
        int end = items.get(i - 1).span().end();
        return near().stream()
            .filter(m -> m.sentence() == sentence && m.span().end() == end)
            .map(Mention::actor)
            .limit(1)
            .toList();
      }
    }
    return List.of();
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
              actor,
              kind(actor),
              kinds.sex(actor),
              plural(item),
              sentence,
              item.span(),
              subject,
              set));
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
