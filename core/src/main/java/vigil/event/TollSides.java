package vigil.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.annotate.Name;
import vigil.annotate.NameKind;
import vigil.document.Span;
import vigil.event.TollWords.Sense;
import vigil.mention.Actor;
import vigil.mention.Mentions;
import vigil.mention.Quantity;
import vigil.mention.ResolvedBy;

/** Whose dead, injured, missing a number counts, as far as the words say; never a guess. */
record TollSides(TollWords know, SourcePhrases phrases, Mentions mentions) {
  /** An owner's name stands at most so many words after "of". */
  private static final int REACH = 4;

  /** Characters between a speaker and the pronoun that means him. */
  private static final int NEAR = 30;

  @Nullable String side(
      Words words, Quantity counted, List<Attribution> speakers, @Nullable Event event) {
    String side = named(words, counted);
    side = side != null ? side : owner(words, counted);
    side = side != null ? side : loser(words, counted, speakers);
    side = side != null ? side : announcer(words, counted, speakers);
    side = side != null ? side : recipient(counted, event);
    return side != null ? side : ownWords(counted);
  }

  /** "three Hezbollah fighters". */
  private @Nullable String named(Words words, Quantity counted) {
    Name name = first(words.sentence().index(), counted.span());
    if (name != null) {
      return actor(name.span());
    }
    List<Actor> known =
        mentions.actors().in(counted.span()).stream().filter(a -> a.id() != null).toList();
    return known.size() == 1 ? known.get(0).name() : null;
  }

  private @Nullable Name first(int sentence, Span within) {
    return mentions.annotated().names().stream()
        .filter(n -> n.sentence() == sentence && within.contains(n.span()))
        .findFirst()
        .orElse(null);
  }

  private @Nullable String actor(Span span) {
    List<Actor> actors = mentions.actors().in(span);
    return actors.isEmpty() ? null : actors.get(0).name();
  }

  /** "40 of its dead", "12 members of the Guard", "the Guard's death toll to 40". */
  private @Nullable String owner(Words words, Quantity counted) {
    int after = words.at(counted.span().end() - 1) + 1;
    if (know.is(words.lower(after), Sense.OWNER)) {
      int last = Math.min(words.size(), after + 1 + REACH);
      Name name = last > after + 1 ? group(words, words.span(after + 1, last)) : null;
      if (name != null) {
        return actor(name.span());
      }
    }
    int start = words.at(counted.span().start());
    for (int i = start - 1; i > 0 && !words.bound(i); i--) {
      boolean possessor = words.lower(i).equals("'s") && followedByToll(words, i, start);
      Name name = possessor ? endingAt(words, words.token(i).span().start()) : null;
      if (name != null) {
        return actor(name.span());
      }
    }
    return null;
  }

  private boolean followedByToll(Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (know.is(words.lower(i), Sense.DEATHS) || words.lower(i).equals("toll")) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Name group(Words words, Span within) {
    Name name = first(words.sentence().index(), within);
    return name != null && name.kind() == NameKind.ORGANISATION ? name : null;
  }

  private @Nullable Name endingAt(Words words, int offset) {
    return mentions.annotated().names().stream()
        .filter(n -> n.sentence() == words.sentence().index() && n.span().end() == offset)
        .findFirst()
        .orElse(null);
  }

  /**
   * "The army lost 12 soldiers": the subject's; "the army said it had lost" them: the speaker's.
   */
  private @Nullable String loser(Words words, Quantity counted, List<Attribution> speakers) {
    int verb = words.at(counted.span().start()) - 1;
    if (counted.kind() != Quantity.Kind.KILLED || !know.is(words.lower(verb), Sense.LOSES)) {
      return null;
    }
    SourcePhrases.Range subject = phrases.before(words, phrases.verbGroup(words, verb), Set.of());
    List<Actor> actors =
        subject == null
            ? List.of()
            : mentions.actors().in(words.span(subject.from(), subject.to()));
    if (actors.size() != 1) {
      return null;
    }
    boolean pronoun = subject != null && phrases.pronoun(words, subject);
    boolean unknown = pronoun && actors.get(0).resolvedBy() == ResolvedBy.NONE;
    return unknown ? speaker(actors.get(0).span(), speakers) : actors.get(0).name();
  }

  /** Who says the sentence that opens with the pronoun, where his words stand before it. */
  private static @Nullable String speaker(Span pronoun, List<Attribution> speakers) {
    Attribution last = speakers.get(speakers.size() - 1);
    Span words = last.span();
    int away = words == null ? -1 : pronoun.start() - words.end();
    boolean near = away >= 0 && away < NEAR;
    return near && last.kind() == Attribution.Kind.NAMED
        ? last.name() != null ? last.name() : last.text()
        : null;
  }

  /**
   * A group that announces the deaths of two fighters, or of two of its members, counts its own.
   */
  private @Nullable String announcer(Words words, Quantity counted, List<Attribution> speakers) {
    Attribution last = speakers.get(speakers.size() - 1);
    String name = last.name() != null ? last.name() : last.text();
    boolean named = last.kind() == Attribution.Kind.NAMED && name != null;
    if (!named || !(owns(words, counted) || announcesOwn(words, counted, last))) {
      return null;
    }
    return name;
  }

  private boolean owns(Words words, Quantity counted) {
    int end = words.at(counted.span().end() - 1) + 1;
    for (int i = Math.max(0, words.at(counted.span().start()) - 3); i < end; i++) {
      boolean toll =
          know.is(words.lower(i + 1), Sense.COMBATANT) || followedByToll(words, i, i + 3);
      if (know.is(words.lower(i), Sense.POSSESSIVE) && toll) {
        return true;
      }
    }
    return false;
  }

  private boolean announcesOwn(Words words, Quantity counted, Attribution speaker) {
    String cue = speaker.cue();
    int start = words.at(counted.span().start());
    boolean own = cue != null && know.is(cue.toLowerCase(Locale.ROOT), Sense.OWN);
    boolean deaths =
        words.lower(start - 1).equals("of") && know.is(words.lower(start - 2), Sense.DEATHS);
    String of = counted.of();
    return own && deaths && of != null && know.is(lastWord(of), Sense.COMBATANT);
  }

  private static @Nullable String recipient(Quantity counted, @Nullable Event event) {
    if (event == null || event.recipients().size() != 1) {
      return null;
    }
    Actor only = event.recipients().get(0);
    boolean known = only.id() != null && only.span().overlaps(counted.span());
    return known ? only.name() : null;
  }

  /** The words for the counted, unless they say nothing of a side: "people". */
  private @Nullable String ownWords(Quantity counted) {
    String of = counted.of();
    return of == null || know.is(lastWord(of), Sense.GENERIC) ? null : of;
  }

  private static String lastWord(String of) {
    return of.substring(of.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }
}
