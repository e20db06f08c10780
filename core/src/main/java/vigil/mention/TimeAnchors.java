package vigil.mention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vigil.mention.HappeningWords.Boundary;
import vigil.mention.HappeningWords.Noun;
import vigil.mention.TimeDates.Found;
import vigil.mention.TimeExpression.Granularity;
import vigil.mention.TimeMeaning.Frame;
import vigil.mention.TimeWords.Connector;
import vigil.mention.TimeWords.Mark;

/**
 * Expressions that hang on a happening: "two days after the attack", "weeks before the war", "since
 * the start of the conflict". Where the report does not tell when that was, they have words and no
 * days.
 */
final class TimeAnchors {
  /** So many words may stand between "the" and the noun: "the deadly suicide attack". */
  private static final int BETWEEN = 2;

  private final TimeWords know;
  private final HappeningWords happenings;
  private final TimeCounts counts;

  TimeAnchors(TimeWords know, HappeningWords happenings, TimeCounts counts) {
    this.know = know;
    this.happenings = happenings;
    this.counts = counts;
  }

  /** An amount of time and the side of the happening on which it lies, or the side alone. */
  record Lead(int end, TimeCounts.@Nullable Amount amount, Connector side, boolean into) {}

  /** The noun, where it and its words end, and whether its beginning or its end is meant. */
  record Happening(int end, Noun noun, @Nullable Boolean start) {}

  /** The longest such expression that begins at the word. */
  @Nullable Found at(SentenceWords words, int at) {
    Lead lead = lead(words, at);
    Happening happening = lead == null ? null : happening(words, lead.end);
    return lead == null || happening == null
        ? null
        : new Found(at, happening.end, new Anchored(lead, happening));
  }

  private @Nullable Lead lead(SentenceWords words, int at) {
    TimeCounts.Amount amount = amount(words, at);
    int from = amount == null ? at : amount.end();
    if (amount != null && words.at(from).equals("into")) {
      return new Lead(from + 1, amount, Connector.AFTER, true);
    }
    PhraseTable.Match<Connector> side = know.connectors().at(words, from);
    boolean fits = side != null && (amount == null ? opens(side.value()) : lies(side.value()));
    return side == null || !fits ? null : new Lead(side.end(), amount, side.value(), false);
  }

  private static boolean opens(Connector side) {
    return lies(side) || side == Connector.SINCE || side == Connector.UNTIL;
  }

  private static boolean lies(Connector side) {
    return side == Connector.BEFORE || side == Connector.AFTER;
  }

  /** "two days", "the day", "weeks". */
  private TimeCounts.@Nullable Amount amount(SentenceWords words, int at) {
    TimeCounts.Amount told = counts.at(words, at);
    if (told != null) {
      return told;
    }
    boolean the = words.at(at).equals("the");
    String word = words.at(the ? at + 1 : at);
    TimeUnit unit = know.units().get(word);
    boolean many = word.endsWith("s");
    if (unit == null || the == many) {
      return null;
    }
    TimeWords.Count few = many ? counts.few() : new TimeWords.Count(1, 1);
    return new TimeCounts.Amount(at + (the ? 2 : 1), unit, few.low(), few.high());
  }

  private @Nullable Happening happening(SentenceWords words, int at) {
    int from = at + (know.is(words, at, Mark.DETERMINER) ? 1 : 0);
    PhraseTable.Match<Boundary> before = happenings.boundaries().at(words, from);
    boolean bound = before != null && before.value().before();
    int noun = before != null && bound ? before.end() : from;
    noun += bound && know.is(words, noun, Mark.DETERMINER) ? 1 : 0;
    boolean determined = know.is(words, noun - 1, Mark.DETERMINER);
    return determined
        ? named(words, noun, before != null && bound ? before.value().start() : null)
        : null;
  }

  private @Nullable Happening named(SentenceWords words, int from, @Nullable Boolean start) {
    for (int i = from; i <= from + BETWEEN; i++) {
      PhraseTable.Match<Noun> noun = happenings.nouns().at(words, i);
      if (noun != null) {
        return ended(words, noun, start);
      }
      if (ends(words, i)) {
        return null;
      }
    }
    return null;
  }

  private @Nullable Happening ended(
      SentenceWords words, PhraseTable.Match<Noun> noun, @Nullable Boolean start) {
    PhraseTable.Match<Boundary> after = happenings.boundaries().at(words, noun.end());
    if (start == null && after != null && !after.value().before()) {
      return new Happening(after.end(), noun.value(), after.value().start());
    }
    return ends(words, noun.end()) ? new Happening(noun.end(), noun.value(), start) : null;
  }

  /** A sign, a preposition, a verb: "the war" ends there, "the war crimes court" does not. */
  private boolean ends(SentenceWords words, int at) {
    String word = words.at(at);
    boolean letters = !word.isEmpty() && Character.isLetter(word.charAt(0));
    return !letters
        || know.is(words, at, Mark.PREPOSITION)
        || know.is(words, at, Mark.DETERMINER)
        || know.connectors().at(words, at) != null
        || know.cues().at(words, at) != null
        || know.telling().contains(word)
        || word.endsWith("ed")
        || know.is(words, at, Mark.ENDING);
  }

  /** What such an expression means. */
  record Anchored(Lead lead, Happening happening) implements TimeMeaning {
    @Override
    public @Nullable Period in(Frame frame) {
      Period told = frame.dated().when(happening.noun.word());
      boolean known = told != null && known();
      Period anchor = known ? told : null;
      if (lead.amount != null) {
        return anchor == null ? null : shifted(anchor, lead.amount);
      }
      if (lead.side == Connector.SINCE) {
        return anchor == null
            ? Period.interval(null, frame.published())
            : TimeJoiner.since(anchor.from(), frame.published());
      }
      return anchor == null ? null : side(anchor, frame);
    }

    /** The report tells when a war began; that is not when it was over. */
    private boolean known() {
      boolean end = Boolean.FALSE.equals(happening.start);
      boolean over = lead.side == Connector.AFTER && happening.start == null && !lead.into;
      return !end && !(happening.noun.spans() && over);
    }

    private @Nullable Period side(Period anchor, Frame frame) {
      return switch (lead.side) {
        case BEFORE -> Period.interval(null, TimeJoiner.before(anchor));
        case AFTER -> TimeJoiner.since(TimeJoiner.after(anchor), frame.published());
        default -> Period.interval(null, anchor.to());
      };
    }

    private @Nullable Period shifted(Period anchor, TimeCounts.Amount amount) {
      LocalDate from = anchor.from();
      boolean coarse =
          anchor.granularity() != Granularity.DAY && amount.unit().compareTo(TimeUnit.MONTH) < 0;
      if (from == null || coarse || amount.unit().shorterThanDay()) {
        return null;
      }
      TimeUnit known = amount.unit().compareTo(TimeUnit.YEAR) > 0 ? TimeUnit.YEAR : amount.unit();
      int sign = lead.side == Connector.BEFORE ? -1 : 1;
      LocalDate near = amount.unit().shift(from, sign * amount.low());
      LocalDate far = amount.unit().shift(from, sign * amount.high());
      boolean exact = amount.low() == amount.high();
      return exact
          ? known.around(near)
          : Period.interval(sign < 0 ? far : near, sign < 0 ? near : far);
    }
  }
}
