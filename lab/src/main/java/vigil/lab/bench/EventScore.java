package vigil.lab.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vigil.document.Span;
import vigil.event.Candidate;
import vigil.event.Event;
import vigil.event.Retelling;
import vigil.plover.EventType;

/**
 * How well the events of one report, or of several together, were coded, one event a happening.
 *
 * <p>Gold's events are its mentions joined by {@code event}; the words of one are the triggers of
 * all its mentions, its type the first mention's. The words of a coded event are its trigger and
 * the clauses that tell it again (not the clause around the trigger, which may hold other events
 * too). A coded event can be matched with a gold event when their words overlap; each is matched
 * with one other at most, and as many as possible are.
 *
 * @param found events whatever their type
 * @param typed events of the same type, matched anew
 * @param byType {@code typed}, by type
 * @param repeated the share of coded events whose every gold event was matched with another coded
 *     event: the same happening coded again
 * @param invented the share of coded events whose words overlap none of gold's
 */
record EventScore(
    Tally found, Tally typed, Map<String, Tally> byType, Tally repeated, Tally invented) {
  static final EventScore NONE =
      new EventScore(Tally.NONE, Tally.NONE, Map.of(), Tally.NONE, Tally.NONE);

  private record Happening(EventType type, List<Span> words) {
    boolean overlaps(Happening other) {
      return words.stream().anyMatch(w -> other.words.stream().anyMatch(w::overlaps));
    }
  }

  static EventScore of(GoldReport report, List<Event> events) {
    List<Happening> gold = gold(report.mentions());
    List<Happening> coded = events.stream().map(EventScore::coded).toList();
    List<Matching.Pair> typed = pairs(coded, gold, true);
    int found = pairs(coded, gold, false).size();
    int overlapping = (int) coded.stream().filter(c -> gold.stream().anyMatch(c::overlaps)).count();
    return new EventScore(
        new Tally(found, coded.size(), gold.size()),
        new Tally(typed.size(), coded.size(), gold.size()),
        byType(coded, gold, typed),
        Tally.share(overlapping - found, coded.size()),
        Tally.share(coded.size() - overlapping, coded.size()));
  }

  /** For each candidate whether it is a gold event of its type that no other candidate took. */
  static List<Boolean> right(GoldReport report, List<Candidate> candidates) {
    List<Happening> coded = candidates.stream().map(c -> happening(c.type(), c.words())).toList();
    return right(coded, gold(report.mentions()));
  }

  /** For each event whether it is a gold event of its type that no other event took. */
  static List<Boolean> rightEvents(GoldReport report, List<Event> events) {
    return right(events.stream().map(EventScore::coded).toList(), gold(report.mentions()));
  }

  private static List<Boolean> right(List<Happening> coded, List<Happening> gold) {
    Set<Integer> matched = new HashSet<>();
    pairs(coded, gold, true).forEach(p -> matched.add(p.answer()));
    return IntStream.range(0, coded.size()).mapToObj(matched::contains).toList();
  }

  EventScore plus(EventScore other) {
    return new EventScore(
        found.plus(other.found),
        typed.plus(other.typed),
        MentionScore.sum(byType, other.byType),
        repeated.plus(other.repeated),
        invented.plus(other.invented));
  }

  private static List<Matching.Pair> pairs(
      List<Happening> coded, List<Happening> gold, boolean sameType) {
    return Matching.of(
        coded.size(),
        gold.size(),
        (c, g) ->
            coded.get(c).overlaps(gold.get(g))
                && (!sameType || coded.get(c).type == gold.get(g).type));
  }

  private static List<Happening> gold(List<GoldMention> mentions) {
    Map<String, Happening> events = new LinkedHashMap<>();
    for (GoldMention mention : mentions) {
      events
          .computeIfAbsent(mention.event(), e -> new Happening(mention.type(), new ArrayList<>()))
          .words
          .add(mention.trigger());
    }
    return List.copyOf(events.values());
  }

  private static Happening coded(Event event) {
    List<Span> words = new ArrayList<>(List.of(event.trigger()));
    event.mentions().stream().map(Retelling::span).forEach(words::add);
    return happening(event.type(), words);
  }

  /** The first of the words is the trigger; clauses around it may hold other events too. */
  private static Happening happening(EventType type, List<Span> words) {
    Span trigger = words.get(0);
    List<Span> apart = new ArrayList<>(List.of(trigger));
    words.stream().filter(w -> !w.overlaps(trigger)).forEach(apart::add);
    return new Happening(type, apart);
  }

  private static Map<String, Tally> byType(
      List<Happening> coded, List<Happening> gold, List<Matching.Pair> typed) {
    Map<String, Tally> tallies = new TreeMap<>();
    coded.forEach(c -> tallies.merge(c.type.name(), new Tally(0, 1, 0), Tally::plus));
    gold.forEach(g -> tallies.merge(g.type.name(), new Tally(0, 0, 1), Tally::plus));
    typed.forEach(
        p -> tallies.merge(gold.get(p.gold()).type.name(), new Tally(1, 0, 0), Tally::plus));
    return tallies;
  }
}
