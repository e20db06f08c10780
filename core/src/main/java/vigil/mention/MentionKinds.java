package vigil.mention;

import java.util.List;
import vigil.annotate.Tokenizer;
import vigil.document.Span;
import vigil.mention.Sense.Kind;
import vigil.plover.Sector;

/** Tells whether a noun phrase mentions a person, people, a body or a state. Pure. */
record MentionKinds(ActorDictionary dictionary, NounPhrases phrases) {
  /** What the phrase with that head mentions. */
  Mention.Kind kind(Item head, List<Item> chunk) {
    if (groupName(head)) {
      return Mention.Kind.BODY;
    }
    if (head.has(Kind.PERSON)
        || head.known() != null
        || phrases.nameWord(head)
        || phrases.personAt(head)) {
      return Mention.Kind.PERSON;
    }
    if (head.body().isPresent()) {
      return Mention.Kind.BODY;
    }
    if (head.has(Kind.STATE) || head.has(Kind.SEAT)) {
      return Mention.Kind.STATE;
    }
    if (dictionary.is(head.last(), WordClass.COLLECTIVE)) {
      return Mention.Kind.BODY;
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
  boolean person(Item head, List<Item> chunk) {
    if (!head.plain() && head.known() == null) {
      return true;
    }
    Actor known = head.known();
    return known != null
            && (known.resolvedBy() != ResolvedBy.NONE
                || words(known.name()).stream().anyMatch(this::given))
        || chunk.stream()
            .anyMatch(i -> phrases.personAt(i) || i.has(Kind.OFFICE) || given(i.first()));
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
  Mention.Sex sex(Actor actor) {
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
            .map(s -> s.sectors().contains(Sector.CVL) || s.sectors().contains(Sector.UAF))
            .orElse(false);
  }
}
