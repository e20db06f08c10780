package vigil.annotate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vigil.data.DataFile;
import vigil.plover.Certainty;
import vigil.plover.EventType;
import vigil.plover.Status;

/**
 * Words that tell whether a happening took place: "no", "if", "in the past". From {@code
 * reader/status-cues.tsv}. They are asked only where the model takes a happening for asserted.
 * Immutable.
 */
final class StatusCues {
  /** Types whose events are made by the saying. */
  private static final Set<EventType> WORDS =
      EnumSet.of(EventType.AGREE, EventType.THREATEN, EventType.REQUEST, EventType.REJECT);

  private enum Where {
    BEFORE,
    CLAUSE
  }

  private record Cue(Status status, List<String> words, Where where, int reach, boolean actsOnly) {}

  private final List<Cue> cues = new ArrayList<>();
  private final List<Cue> charges = new ArrayList<>();
  private final Set<String> bounds = new HashSet<>();
  private final Set<String> beforeYear = new HashSet<>();
  private final Set<String> asking = new HashSet<>();

  private StatusCues(DataFile file) {
    for (DataFile.Line line : file.lines()) {
      if (line.field(0).equals("BOUND")) {
        bounds.add(line.required(1, "word"));
      } else if (line.field(0).equals("YEAR")) {
        beforeYear.add(line.required(1, "word"));
      } else if (line.field(0).equals("ASKING")) {
        asking.add(line.required(1, "word"));
      } else if (line.field(0).equals("CHARGED")) {
        charges.add(cue(line, Status.ASSERTED));
      } else {
        cues.add(cue(line, line.constant(0, Status.class)));
      }
    }
  }

  static StatusCues load() {
    return of(DataFile.resource("reader/status-cues.tsv"));
  }

  static StatusCues of(DataFile file) {
    return new StatusCues(file);
  }

  private static Cue cue(DataFile.Line line, Status status) {
    List<String> words = List.of(line.required(1, "words").toLowerCase(Locale.ROOT).split(" "));
    return new Cue(
        status, words, line.constant(2, Where.class), line.words(3, "reach"), actsOnly(line));
  }

  private static boolean actsOnly(DataFile.Line line) {
    if (!line.field(4).isEmpty() && !line.field(4).equals("act")) {
      throw line.error("'" + line.field(4) + "' is not 'act'");
    }
    return !line.field(4).isEmpty();
  }

  /** The words that end a clause, in lower case. */
  Set<String> bounds() {
    return Set.copyOf(bounds);
  }

  /**
   * The trigger with the status that its clause's cues give it.
   *
   * @param year the report's own, or 0 where it is not known
   */
  Trigger judge(List<Token> tokens, Trigger trigger, int year) {
    boolean negated = trigger.status() == Status.NEGATED;
    if (trigger.status() != Status.ASSERTED && !negated) {
      return trigger;
    }
    Clause clause = Clause.around(tokens, trigger.span(), bounds);
    return status(tokens, sure(trigger, clause), clause, year);
  }

  /** "Charged with murder": a deed of which somebody is accused is not certain. */
  private Trigger sure(Trigger trigger, Clause clause) {
    boolean deed = trigger.type() == EventType.ASSAULT || trigger.type() == EventType.COERCE;
    boolean charged =
        deed
            && trigger.certainty() == Certainty.CERTAIN
            && charges.stream().anyMatch(c -> met(c, clause.words(), clause.trigger()));
    return charged ? trigger.withCertainty(Certainty.PROBABLE) : trigger;
  }

  private Trigger status(List<Token> tokens, Trigger trigger, Clause clause, int year) {
    boolean negated = trigger.status() == Status.NEGATED;
    if (negated) {
      return unsaid(clause) ? trigger.withStatus(Status.ASSERTED) : trigger;
    }
    if (asked(tokens, clause)) {
      return trigger.withStatus(Status.HYPOTHETICAL);
    }
    boolean act = !WORDS.contains(trigger.type());
    return of(clause, act, year).map(trigger::withStatus).orElse(trigger);
  }

  /** "Will they meet?": nobody says so. */
  private boolean asked(List<Token> tokens, Clause clause) {
    boolean question =
        tokens.stream().skip(Math.max(0, tokens.size() - 2)).anyMatch(StatusCues::asks);
    return question && !clause.words().isEmpty() && asking.contains(clause.words().get(0));
  }

  private static boolean asks(Token token) {
    return token.text().startsWith("?");
  }

  /** "Did not say when they met": they did. */
  private boolean unsaid(Clause clause) {
    return cues.stream()
        .anyMatch(c -> c.status == Status.ASSERTED && met(c, clause.words(), clause.trigger()));
  }

  /** The status of the file's first cue that is met, or of a year long past. */
  private Optional<Status> of(Clause clause, boolean act, int year) {
    Optional<Status> told =
        cues.stream()
            .filter(c -> c.status != Status.ASSERTED)
            .filter(c -> act || !c.actsOnly)
            .filter(c -> met(c, clause.words(), clause.trigger()))
            .map(Cue::status)
            .findFirst();
    return told.isEmpty() && pastYear(clause.words(), year) ? Optional.of(Status.HISTORICAL) : told;
  }

  private boolean pastYear(List<String> words, int year) {
    for (int i = 1; i < words.size(); i++) {
      int named = Years.of(words.get(i));
      if (named > 0 && named != year && beforeYear.contains(words.get(i - 1))) {
        return year == 0 || named < year;
      }
    }
    return false;
  }

  private static boolean met(Cue cue, List<String> words, int trigger) {
    int length = cue.words.size();
    int from = cue.where == Where.CLAUSE ? 0 : Math.max(0, trigger - cue.reach - length + 1);
    int to = (cue.where == Where.CLAUSE ? words.size() : trigger) - length;
    for (int at = from; at <= to; at++) {
      if (words.subList(at, at + length).equals(cue.words)) {
        return true;
      }
    }
    return false;
  }
}
