package vigil.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.annotate.Annotated;
import vigil.annotate.RoleKind;
import vigil.annotate.Trigger;
import vigil.document.Span;
import vigil.mention.HappeningWords.Boundary;
import vigil.mention.HappeningWords.Noun;
import vigil.mention.TimeExpression.Granularity;
import vigil.plover.EventType;
import vigil.plover.Status;

/** The happenings of a report that it dates, for times that are told from them. Immutable. */
final class DatedHappenings {
  /** A happening told in other words is sought so many sentences back. */
  private static final int REACH = 3;

  /** A beginning and its date stand so near to each other, in characters. */
  private static final int NEAR = 60;

  /**
   * One happening.
   *
   * @param word the report's own noun for it, or null
   */
  private record Dated(
      int sentence, int offset, @Nullable String word, @Nullable EventType type, Period when) {}

  private final HappeningWords know;
  private final List<Dated> all = new ArrayList<>();

  /**
   * @param dates the report's dates, in the order of the text
   */
  DatedHappenings(HappeningWords know, Annotated report, List<TimeExpression> dates) {
    this.know = know;
    for (TimeExpression date : dates) {
      if (exact(date)) {
        triggers(report, date);
      }
    }
  }

  private static boolean exact(TimeExpression date) {
    return date.span() != null
        && date.from() != null
        && (date.granularity() == Granularity.DAY || date.granularity() == Granularity.MONTH);
  }

  private void triggers(Annotated report, TimeExpression date) {
    for (Trigger trigger : report.triggers()) {
      boolean real = trigger.status() == Status.ASSERTED || trigger.status() == Status.HISTORICAL;
      if (real && trigger.roles(RoleKind.TIME).stream().anyMatch(s -> s.overlaps(span(date)))) {
        String word = report.text(trigger.span()).toLowerCase(java.util.Locale.ROOT);
        all.add(
            new Dated(
                trigger.sentence(), trigger.span().start(), word, trigger.type(), period(date)));
      }
    }
  }

  /** "the war began on 24 February": the noun, a beginning after it, the date not far. */
  void beginnings(int sentence, SentenceWords words, List<TimeExpression> dates) {
    for (int i = 0; i < words.size(); i++) {
      PhraseTable.Match<Noun> noun = know.nouns().at(words, i);
      PhraseTable.Match<Boundary> begins =
          noun == null ? null : know.boundaries().at(words, noun.end());
      if (noun != null && begins != null && begins.value().start() && !begins.value().before()) {
        Span span = words.span(i, begins.end());
        dates.stream()
            .filter(DatedHappenings::exact)
            .filter(d -> gap(span, span(d)) <= NEAR)
            .findFirst()
            .ifPresent(
                d ->
                    all.add(
                        new Dated(
                            sentence,
                            span.start(),
                            noun.value().word(),
                            noun.value().type(),
                            period(d))));
      }
    }
  }

  private static int gap(Span a, Span b) {
    return Math.max(0, Math.max(a.start() - b.end(), b.start() - a.end()));
  }

  private static Span span(TimeExpression date) {
    return Objects.requireNonNull(date.span());
  }

  private static Period period(TimeExpression date) {
    return new Period(date.from(), date.to(), date.granularity());
  }

  /** When the happening was that the noun names at that offset of that sentence. */
  @Nullable Period when(String noun, int sentence, int offset) {
    Period same = only(all.stream().filter(d -> noun.equals(d.word)).toList());
    return same != null ? same : nearest(noun, sentence, offset);
  }

  /** The nearest happening of the noun's type told before; none where two are as near. */
  private @Nullable Period nearest(String word, int sentence, int offset) {
    EventType type = know.type(word);
    for (int back = 0; type != null && back <= REACH; back++) {
      int at = sentence - back;
      List<Dated> told =
          all.stream()
              .filter(d -> d.type == type && d.sentence == at && d.offset < offset)
              .toList();
      if (!told.isEmpty()) {
        return only(told);
      }
    }
    return null;
  }

  /** Their day, if it is the same of all. */
  private static @Nullable Period only(List<Dated> told) {
    List<Period> days = told.stream().map(Dated::when).distinct().toList();
    return days.size() == 1 ? days.get(0) : null;
  }
}
