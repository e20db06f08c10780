package vigil.annotate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vigil.data.DataFile;
import vigil.plover.EventType;

/**
 * Words that make a trigger the topic of talks, a purpose or a mere word: "focused on the war", "a
 * term used for attacks". Such a trigger tells of no happening. From {@code reader/topics.tsv}.
 * Immutable.
 */
final class Topics {
  /** How many words may stand between a helping verb and the verb that it helps. */
  private static final int HELP = 2;

  private enum Where {
    BEFORE,
    AFTER
  }

  private record Cue(Set<EventType> types, Where where, int reach, List<List<String>> phrases) {}

  /** A word between a happening of one type and what it was for, of another. */
  private record Purpose(String word, EventType of, EventType type) {}

  private final List<Cue> cues = new ArrayList<>();
  private final Set<String> bounds;
  private final Set<String> and = new HashSet<>();
  private final List<Purpose> purposes = new ArrayList<>();
  private final Set<String> never = new HashSet<>();
  private final Set<String> helpers = new HashSet<>();

  private Topics(DataFile file, Set<String> bounds) {
    this.bounds = bounds;
    for (DataFile.Line line : file.lines()) {
      switch (line.field(0)) {
        case "AND" -> and.add(line.required(1, "word"));
        case "HELPER" -> helpers.add(line.required(1, "word"));
        case "PURPOSE" -> purposes.add(purpose(line));
        case "NEVER" -> never.add(line.required(1, "word"));
        default -> cues.add(cue(line));
      }
    }
  }

  /**
   * @param bounds words that end a clause
   */
  static Topics load(Set<String> bounds) {
    return of(DataFile.resource("reader/topics.tsv"), bounds);
  }

  static Topics of(DataFile file, Set<String> bounds) {
    return new Topics(file, bounds);
  }

  private static Purpose purpose(DataFile.Line line) {
    return new Purpose(
        line.required(1, "word"),
        line.constant(2, EventType.class),
        line.constant(3, EventType.class));
  }

  private static Cue cue(DataFile.Line line) {
    line.required(3, "words");
    return new Cue(
        types(line),
        line.constant(1, Where.class),
        line.words(2, "reach"),
        line.list(3).stream()
            .map(phrase -> List.of(phrase.toLowerCase(Locale.ROOT).split(" ")))
            .toList());
  }

  private static Set<EventType> types(DataFile.Line line) {
    return line.field(0).equals("*")
        ? EnumSet.allOf(EventType.class)
        : line.constants(0, "types", EventType.class);
  }

  /** Whether the trigger, one of the sentence's, tells of no happening of its own. */
  boolean names(List<Token> tokens, Trigger trigger, List<Trigger> all) {
    TokenRange own = TokenRange.of(tokens, trigger.span());
    Clause clause = Clause.around(tokens, trigger.span(), bounds);
    List<String> before = clause.before();
    boolean word = own.end() == own.first() + 1 && never.contains(word(tokens, own.first()));
    if (word || purpose(before, trigger, all) || helps(tokens, own, all)) {
      return true;
    }
    boolean another = !before.isEmpty() && and.contains(before.get(before.size() - 1));
    List<String> after = clause.after(own.end() - own.first());
    return cues.stream()
        .filter(c -> c.types.contains(trigger.type()))
        .anyMatch(
            c -> c.where == Where.BEFORE ? !another && endsWith(before, c) : startsWith(after, c));
  }

  /** "Met to discuss": the second is what the meeting was for, and is told by it. */
  private boolean purpose(List<String> before, Trigger trigger, List<Trigger> all) {
    return !before.isEmpty()
        && purposes.stream()
            .filter(p -> p.type == trigger.type() && p.word.equals(before.get(before.size() - 1)))
            .anyMatch(p -> all.stream().anyMatch(t -> t.type() == p.of && earlier(t, trigger)));
  }

  /** "Plans to build": the plan and the building are one, told by the second. */
  private boolean helps(List<Token> tokens, TokenRange own, List<Trigger> all) {
    return own.end() == own.first() + 1
        && helpers.contains(word(tokens, own.first()))
        && all.stream()
            .map(t -> TokenRange.of(tokens, t.span()).first())
            .anyMatch(at -> at >= own.end() && at <= own.end() + HELP);
  }

  private static boolean earlier(Trigger one, Trigger other) {
    return one.span().end() <= other.span().start();
  }

  private static String word(List<Token> tokens, int at) {
    return tokens.get(at).text().toLowerCase(Locale.ROOT);
  }

  private static boolean endsWith(List<String> words, Cue cue) {
    return cue.phrases.stream()
        .anyMatch(p -> found(words, p, words.size() - cue.reach - p.size(), words.size()));
  }

  private static boolean startsWith(List<String> words, Cue cue) {
    return cue.phrases.stream().anyMatch(p -> found(words, p, 0, cue.reach + p.size()));
  }

  private static boolean found(List<String> words, List<String> phrase, int from, int to) {
    int last = Math.min(words.size(), to) - phrase.size();
    for (int at = Math.max(0, from); at <= last; at++) {
      if (words.subList(at, at + phrase.size()).equals(phrase)) {
        return true;
      }
    }
    return false;
  }
}
