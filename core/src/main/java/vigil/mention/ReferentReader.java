package vigil.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.annotate.Name;
import vigil.annotate.NameKind;
import vigil.document.Span;
import vigil.mention.Referent.Kind;

/** Tells of a noun phrase what it mentions: kind, number, sex, identity. Pure. */
final class ReferentReader {
  private static final PhraseWord[] PRONOUNS = {
    PhraseWord.SPEAKER,
    PhraseWord.SPEAKERS,
    PhraseWord.HEARER,
    PhraseWord.HE,
    PhraseWord.SHE,
    PhraseWord.IT,
    PhraseWord.THEY
  };

  private final PhraseWord.Table table;
  private final Map<Integer, Name> names = new HashMap<>();
  private final Map<Integer, Mention> mentions = new HashMap<>();

  /**
   * @param names those that the reader sees
   * @param actors the actors' mentions
   */
  ReferentReader(PhraseWord.Table table, List<Name> names, List<Mention> actors) {
    this.table = table;
    names.forEach(n -> this.names.put(n.span().end(), n));
    actors.forEach(m -> mentions.put(m.span().end(), m));
  }

  /** Null for a phrase that mentions nothing. */
  @Nullable Referent read(Phrase phrase) {
    String noun = phrase.noun();
    PhraseWord pronoun = phrase.words().size() == 1 ? pronoun(noun) : null;
    if (pronoun == null && phrase.words().size() == 1 && table.is(noun, PhraseWord.EMPTY)) {
      return null;
    }
    Mention mention = mentions.get(phrase.headSpan().end());
    Name name = names.get(phrase.headSpan().end());
    Set<PhraseWord> first = table.of(phrase.words().get(0));
    boolean owned = phrase.words().size() > 1 && first.contains(PhraseWord.POSSESSIVE);
    return new Referent(
        phrase,
        pronoun == null ? kind(phrase, name, mention) : null,
        plural(phrase, pronoun),
        sex(phrase, pronoun, mention),
        pronoun,
        first.contains(PhraseWord.DEFINITE) || owned || phrase.words().contains("'s"),
        first.contains(PhraseWord.INDEFINITE) || Character.isDigit(phrase.words().get(0).charAt(0)),
        key(phrase),
        mention == null || pronoun != null ? null : identity(mention));
  }

  private @Nullable PhraseWord pronoun(String word) {
    for (PhraseWord pronoun : PRONOUNS) {
      if (table.is(word, pronoun)) {
        return pronoun;
      }
    }
    return null;
  }

  private String key(Phrase phrase) {
    List<String> words = new ArrayList<>(phrase.words());
    while (words.size() > 1 && dropped(words.get(0))) {
      words.remove(0);
    }
    return String.join(" ", words);
  }

  private boolean dropped(String word) {
    Set<PhraseWord> of = table.of(word);
    return of.contains(PhraseWord.DEFINITE)
        || of.contains(PhraseWord.INDEFINITE)
        || of.contains(PhraseWord.POSSESSIVE)
        || word.equals("'s")
        || word.equals("\u2019s");
  }

  private Kind kind(Phrase phrase, @Nullable Name name, @Nullable Mention mention) {
    Set<PhraseWord> noun = table.of(phrase.noun());
    boolean dated = phrase.words().stream().limit(2).anyMatch(w -> table.is(w, PhraseWord.TIME));
    if (noun.contains(PhraseWord.TIME)
        || dated && Character.isDigit(phrase.noun().charAt(0))
        || phrase.noun().matches("(1[0-9]|20)[0-9]{2}")) {
      return Kind.TIME;
    }
    if (name != null && phrase.name()) {
      return kind(name.kind());
    }
    if (noun.contains(PhraseWord.PERSON)) {
      return Kind.PERSON;
    }
    if (noun.contains(PhraseWord.BODY)) {
      return Kind.BODY;
    }
    if (noun.contains(PhraseWord.PLACE)) {
      return Kind.PLACE;
    }
    if (mention == null || noun.contains(PhraseWord.THING)) {
      return Kind.THING;
    }
    return switch (mention.kind()) {
      case PERSON, PEOPLE -> Kind.PERSON;
      case BODY -> Kind.BODY;
      case STATE -> Kind.PLACE;
    };
  }

  private static Kind kind(NameKind kind) {
    return switch (kind) {
      case PERSON -> Kind.PERSON;
      case ORGANISATION -> Kind.BODY;
      case LOCATION -> Kind.PLACE;
    };
  }

  private boolean plural(Phrase phrase, @Nullable PhraseWord pronoun) {
    if (pronoun != null) {
      return pronoun == PhraseWord.THEY || pronoun == PhraseWord.SPEAKERS;
    }
    String noun = phrase.noun();
    Set<PhraseWord> of = table.of(noun);
    boolean ends = noun.length() > 3 && noun.endsWith("s") && !noun.endsWith("ss");
    return of.contains(PhraseWord.PLURAL)
        || ends && !of.contains(PhraseWord.SINGULAR) && !phrase.name();
  }

  private Mention.Sex sex(Phrase phrase, @Nullable PhraseWord pronoun, @Nullable Mention mention) {
    if (pronoun != null) {
      return pronoun == PhraseWord.HE
          ? Mention.Sex.MALE
          : pronoun == PhraseWord.SHE ? Mention.Sex.FEMALE : Mention.Sex.UNTOLD;
    }
    for (String word : phrase.words()) {
      if (table.is(word, PhraseWord.WOMAN)) {
        return Mention.Sex.FEMALE;
      }
      if (table.is(word, PhraseWord.MAN)) {
        return Mention.Sex.MALE;
      }
    }
    return mention == null ? Mention.Sex.UNTOLD : mention.sex();
  }

  /** An entry of the actors' files, or whom a description was led back to. */
  private static @Nullable String identity(Mention mention) {
    Span span = mention.span();
    Actor actor = mention.actor();
    boolean known = actor.id() != null && !actor.sectors().contains(vigil.plover.Sector.GOV);
    return known && span.equals(actor.span()) ? actor.id() : null;
  }
}
