package vigil.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vigil.mention.Mention.Kind;
import vigil.mention.Mention.Sex;
import vigil.plover.Sector;

/**
 * Finds what pronouns and descriptions stand for among the mentions before them: the nearest that
 * agrees in kind and number, the subject of a sentence before its other mentions, the same sentence
 * before the ones above it. Where nothing agrees it answers with an empty list: a wrong antecedent
 * is worse than none. Pure.
 */
final class Coreference {
  private static final int SENTENCES_BACK = 3;

  private Coreference() {}

  /**
   * Whom the pronoun means.
   *
   * @param before the mentions before the pronoun, in the order of the text
   * @param together whether the pronoun's verb is done by several, such as "met"
   * @param clauseStart where the pronoun's clause begins; objects do not refer into their own
   *     clause
   */
  static List<Actor> pronoun(
      WordClass pronoun,
      int sentence,
      int at,
      int clauseStart,
      boolean together,
      List<Mention> before) {
    return switch (pronoun) {
      case HE, HIS -> one(sentence, at, before, m -> onePerson(m) && m.sex() != Sex.FEMALE);
      case SHE, HER -> one(sentence, at, before, m -> onePerson(m) && m.sex() != Sex.MALE);
      case HIM -> one(sentence, clauseStart, before, m -> onePerson(m) && m.sex() != Sex.FEMALE);
      case IT ->
          one(sentence, clauseStart, before, m -> m.kind() == Kind.BODY || m.kind() == Kind.STATE);
      case ITS -> one(sentence, at, before, m -> m.kind() == Kind.BODY || m.kind() == Kind.STATE);
      case THEY, THEIR -> several(sentence, at, together, before);
      case THEM -> several(sentence, clauseStart, false, before);
      default -> List.of();
    };
  }

  /** Whom "who" and "which" go on about: the mention that ends right before. */
  static List<Actor> relative(int at, List<Mention> before) {
    for (int i = before.size() - 1; i >= 0 && i >= before.size() - 3; i--) {
      Mention mention = before.get(i);
      if (mention.span().end() <= at && at - mention.span().end() <= 2) {
        return List.of(mention.actor());
      }
    }
    return List.of();
  }

  /**
   * Whom "the group" or "the country" means: of the nearest sentence that names one, the last that
   * is the subject of a clause, else the last.
   */
  static List<Actor> last(int sentence, int at, List<Mention> before, Predicate<Mention> fits) {
    for (int s = sentence; s >= 0 && sentence - s <= SENTENCES_BACK + 1; s--) {
      List<Mention> there = there(before, s, at).stream().filter(fits).toList();
      List<Mention> subjects = there.stream().filter(Mention::subject).toList();
      List<Mention> best = subjects.isEmpty() ? there : subjects;
      if (!best.isEmpty()) {
        return List.of(best.get(best.size() - 1).actor());
      }
    }
    return List.of();
  }

  /**
   * The members of the last coordination of that many; else the nearest sentences that name exactly
   * that many of the kind.
   */
  static List<Actor> group(int size, int sentence, int at, List<Mention> before, Kind kind) {
    List<Mention> near =
        before.stream()
            .filter(
                m ->
                    m.span().end() <= at
                        && m.kind() == kind
                        && (kind != Kind.STATE || m.actor().sectors().isEmpty())
                        && sentence - m.sentence() <= SENTENCES_BACK)
            .toList();
    for (int i = near.size() - 1; i >= 0; i--) {
      List<Actor> set = distinct(set(near, near.get(i).set()));
      if (set.size() == size) {
        return set;
      }
    }
    return window(size, sentence, near);
  }

  private static List<Actor> window(int size, int sentence, List<Mention> near) {
    for (int back = 0; back <= SENTENCES_BACK; back++) {
      int from = sentence - back;
      List<Actor> all = distinct(near.stream().filter(m -> m.sentence() >= from).toList());
      if (all.size() == size) {
        return all;
      }
    }
    return List.of();
  }

  private static boolean onePerson(Mention mention) {
    return mention.kind() == Kind.PERSON && !mention.plural();
  }

  private static List<Actor> one(
      int sentence, int before, List<Mention> mentions, Predicate<Mention> fits) {
    for (int s = sentence; s >= 0 && sentence - s <= SENTENCES_BACK; s--) {
      List<Mention> there = there(mentions, s, before).stream().filter(fits).toList();
      if (!there.isEmpty()) {
        return List.of(
            there.stream().filter(Mention::subject).findFirst().orElse(there.get(0)).actor());
      }
    }
    return List.of();
  }

  private static List<Actor> several(
      int sentence, int before, boolean together, List<Mention> mentions) {
    for (int s = sentence; s >= 0 && sentence - s <= SENTENCES_BACK - 1; s--) {
      List<Mention> there = there(mentions, s, before);
      List<Mention> subjects = there.stream().filter(Mention::subject).toList();
      List<Actor> found = together ? pair(there) : severalOf(subjects, there);
      if (found.isEmpty() && !together) {
        found = severalOf(there, there);
      }
      if (found.isEmpty()) {
        found = two(there);
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /**
   * Who meet are the coordination of a sentence, the several who are its subject, or the only two
   * of one kind whom it names.
   */
  private static List<Actor> pair(List<Mention> there) {
    for (Mention mention : there) {
      List<Actor> set = distinct(set(there, mention.set()));
      if (set.size() > 1) {
        return set;
      }
    }
    List<Mention> able = there.stream().filter(m -> !nation(m)).toList();
    for (Mention mention : able) {
      if (mention.subject() && mention.plural() && mention.kind() != Kind.STATE) {
        return List.of(mention.actor());
      }
    }
    List<Actor> all = distinct(able);
    boolean alike = able.stream().map(Mention::kind).distinct().count() == 1;
    return all.size() == 2 && alike ? all : List.of();
  }

  /** "Palestinians", "thousands of Sudanese": a people does not meet; those who speak for it do. */
  private static boolean nation(Mention mention) {
    String words = mention.actor().text();
    char last = words.charAt(words.lastIndexOf(' ') + 1);
    return mention.kind() == Kind.PEOPLE
        && mention.actor().id() == null
        && mention.actor().sectors().equals(List.of(Sector.CVL))
        && Character.isUpperCase(last);
  }

  /** "X received Y": the only two persons of a sentence are "they" together. */
  private static List<Actor> two(List<Mention> there) {
    List<Actor> persons = distinct(there.stream().filter(Coreference::onePerson).toList());
    return persons.size() == 2 ? persons : List.of();
  }

  /** The first coordination, plural description or body among some mentions. */
  private static List<Actor> severalOf(List<Mention> some, List<Mention> all) {
    for (Mention mention : some) {
      List<Actor> set = distinct(set(all, mention.set()));
      if (set.size() > 1 && (mention.kind() != Kind.STATE || mention.subject())) {
        return set;
      }
      if (mention.plural() && mention.kind() != Kind.STATE || mention.kind() == Kind.BODY) {
        return List.of(mention.actor());
      }
    }
    return List.of();
  }

  private static List<Mention> there(List<Mention> mentions, int sentence, int before) {
    return mentions.stream()
        .filter(m -> m.sentence() == sentence && m.span().end() <= before)
        .toList();
  }

  private static List<Mention> set(List<Mention> mentions, int set) {
    return mentions.stream().filter(m -> m.set() == set).toList();
  }

  private static List<Actor> distinct(List<Mention> mentions) {
    List<Actor> actors = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (Mention mention : mentions) {
      if (!seen.contains(mention.actor().key())) {
        seen.add(mention.actor().key());
        actors.add(mention.actor());
      }
    }
    return actors;
  }
}
