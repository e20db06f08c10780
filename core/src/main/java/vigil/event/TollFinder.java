package vigil.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.annotate.Sentence;
import vigil.document.Span;
import vigil.event.TollWords.Sense;
import vigil.mention.Mentions;
import vigil.mention.Quantity;
import vigil.mention.Quantity.Kind;
import vigil.mention.TimeExpression;
import vigil.plover.Status;

/**
 * Keeps the report's numbers of killed, injured, missing, captured and displaced, per side, as
 * somebody counts them: a running total with what it adds, or the number alone. Numbers that differ
 * are all kept, in the order of the text; the same number told twice is kept once. Safe for many
 * threads at once.
 */
public final class TollFinder {
  /** Words that make a number unreal are sought so far before it. */
  private static final int REACH = 8;

  private final TollWords know;
  private final SourcePhrases phrases;
  private final Clauses clauses;

  private TollFinder(TollWords know, SourcePhrases phrases, Clauses clauses) {
    this.know = know;
    this.phrases = phrases;
    this.clauses = clauses;
  }

  /** Loads the words that help. Throws {@link vigil.data.DataException} for a broken file. */
  public static TollFinder load() {
    return new TollFinder(TollWords.load(), new SourcePhrases(Grammar.load()), Clauses.load());
  }

  /** The tolls of a report, whose events are those given. */
  public List<Toll> find(Mentions mentions, List<Event> events, Speakers speakers) {
    TollSides sides = new TollSides(know, phrases, mentions);
    List<Toll> tolls = new ArrayList<>();
    List<Boolean> running = new ArrayList<>();
    for (Sentence sentence : mentions.annotated().sentences()) {
      Words words = new Words(sentence);
      for (Entry entry : entries(words, mentions.quantities().in(sentence.span()))) {
        Event event = eventOf(events, sentence.index(), entry.number.span());
        if (!unreal(words, entry.number, event) && !freed(words, entry.number)) {
          Toll toll = toll(mentions, words, entry, event, speakers, sides);
          tolls.add(toll);
          running.add(entry.number.cumulative());
        }
      }
    }
    return once(TollLedger.noted(tolls, running));
  }

  /** A number, and what it adds to a former one, if the report says so. */
  private record Entry(Quantity number, @Nullable Quantity increment) {
    Span span() {
      return increment == null ? number.span() : number.span().join(increment.span());
    }

    @Nullable Integer added() {
      return increment == null ? null : increment.best();
    }
  }

  private List<Entry> entries(Words words, List<Quantity> quantities) {
    List<Entry> entries = new ArrayList<>();
    Quantity before = null;
    for (Quantity quantity : quantities) {
      boolean joins = before != null && adds(words, before, quantity);
      if (joins && !entries.isEmpty() && entries.get(entries.size() - 1).number == before) {
        entries.remove(entries.size() - 1);
      }
      if (tolled(quantity)) {
        Quantity more = joins ? before : increases(words, quantity) ? quantity : null;
        entries.add(new Entry(quantity, more));
      }
      before = quantity;
    }
    return entries;
  }

  private static boolean tolled(Quantity quantity) {
    return quantity.kind() != Kind.OTHER && quantity.kind() != Kind.PARTICIPANTS;
  }

  /** "two more fighters, bringing the toll to 40": the first number is part of the second. */
  private boolean adds(Words words, Quantity first, Quantity total) {
    boolean same = first.kind() == total.kind() || first.kind() == Kind.OTHER;
    if (!total.cumulative() || first.cumulative() || !same || !tolled(total)) {
      return false;
    }
    for (int i = words.at(first.span().start()); i < words.at(total.span().start()); i++) {
      if (know.is(words.lower(i), Sense.BRINGING)) {
        return true;
      }
    }
    return increases(words, first);
  }

  private boolean increases(Words words, Quantity quantity) {
    int start = words.at(quantity.span().start());
    for (int i = start; i <= words.at(quantity.span().end() - 1); i++) {
      if (know.is(words.lower(i), Sense.ADDS) && !words.lower(i + 1).equals("than")) {
        return true;
      }
    }
    return words.lower(start - 1).equals("by");
  }

  private static @Nullable Event eventOf(List<Event> events, int sentence, Span span) {
    for (Event event : events) {
      boolean counted = event.counts().stream().anyMatch(c -> c.span().equals(span));
      if (counted || holds(event.evidence(), sentence, span)) {
        return event;
      }
    }
    for (Event event : events) {
      if (event.mentions().stream().anyMatch(e -> holds(e.evidence(), sentence, span))) {
        return event;
      }
    }
    return null;
  }

  private static boolean holds(Evidence evidence, int sentence, Span span) {
    return evidence.sentence() == sentence && evidence.span().contains(span);
  }

  private boolean unreal(Words words, Quantity number, @Nullable Event event) {
    if (number.high() != null && number.high() == 0) {
      return false;
    }
    if (event != null) {
      return event.status() != Status.ASSERTED && event.status() != Status.HISTORICAL;
    }
    int start = words.at(number.span().start());
    for (int i = start - 1; i >= Math.max(0, start - REACH) && !words.bound(i); i--) {
      if (know.is(words.lower(i), Sense.UNREAL)) {
        return true;
      }
    }
    return false;
  }

  /** "They released 14 hostages" tells of no capture. */
  private boolean freed(Words words, Quantity number) {
    if (number.kind() != Kind.CAPTURED) {
      return false;
    }
    int last = Math.min(words.size(), words.at(number.span().end() - 1) + REACH);
    for (int i = Math.max(0, words.at(number.span().start()) - REACH); i < last; i++) {
      if (know.is(words.lower(i), Sense.FREED)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Who tells the number; of a total, those who tell what is added, where nobody else does. What
   * another sentence says of the event has its own speakers.
   */
  private static List<Attribution> speakers(
      Entry entry, int sentence, @Nullable Event event, Speakers speakers) {
    List<Attribution> chain = speakers.of(sentence, entry.number.span());
    if (author(chain) && event != null && event.evidence().sentence() == sentence) {
      chain = Attribution.tellers(event.attribution());
    }
    return author(chain) && entry.increment != null
        ? speakers.of(sentence, entry.increment.span())
        : chain;
  }

  private static boolean author(List<Attribution> chain) {
    return chain.get(0).kind() == Attribution.Kind.AUTHOR;
  }

  private Toll toll(
      Mentions mentions,
      Words words,
      Entry entry,
      @Nullable Event event,
      Speakers speakers,
      TollSides sides) {
    Quantity number = entry.number;
    Sentence sentence = words.sentence();
    List<Attribution> chain = speakers(entry, sentence.index(), event, speakers);
    String side = sides.side(words, number, chain, event);
    if (entry.increment != null && entry.increment != number && side == null) {
      side = sides.side(words, entry.increment, chain, event);
    }
    Span clause = clauses.clause(sentence, entry.span());
    return new Toll(
        side,
        number.kind(),
        number.best(),
        number.low(),
        number.high(),
        entry.added(),
        number.since(),
        asOf(mentions.annotated().document().published(), number, event),
        chain,
        new Evidence(sentence.index(), clause, mentions.annotated().text(clause)));
  }

  /** A total holds on the report's day, the number of one day's happening on that day. */
  private static @Nullable LocalDate asOf(
      @Nullable LocalDate published, Quantity number, @Nullable Event event) {
    if (event == null || number.cumulative()) {
      return published;
    }
    TimeExpression time = event.time();
    boolean dated = time.basis() == TimeExpression.Basis.EXPRESSION && time.to() != null;
    return dated ? time.to() : published;
  }

  /** The first telling of each number; one without a side is told by one with it. */
  private static List<Toll> once(List<Toll> tolls) {
    Map<String, Toll> sided = new LinkedHashMap<>();
    for (Toll toll : tolls) {
      if (toll.side() != null) {
        sided.putIfAbsent(number(toll), toll);
      }
    }
    Map<String, Toll> kept = new LinkedHashMap<>();
    for (Toll toll : tolls) {
      boolean known = toll.side() == null && sided.containsKey(number(toll));
      if (!known) {
        kept.putIfAbsent(toll.side() + " " + number(toll), toll);
      }
    }
    return List.copyOf(kept.values());
  }

  private static String number(Toll toll) {
    return toll.kind() + " " + toll.value() + " " + toll.low() + " " + toll.high();
  }
}
