package vigil.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.event.Attribution;
import vigil.event.Loaded;
import vigil.event.Tie;
import vigil.event.Toll;
import vigil.export.Run.Look;
import vigil.mention.Actor;
import vigil.mention.Place;
import vigil.mention.Quantity;
import vigil.mention.TimeExpression;

/**
 * What single facts are called in plain English. Whatever number it says, the words for it follow.
 */
final class Wording {
  private Wording() {}

  // ---- who

  static List<Run> parties(List<Actor> actors, List<Actor> recipients) {
    Run.Line line = new Run.Line();
    actors(line, actors, recipients.isEmpty() ? "" : "not said");
    if (!recipients.isEmpty()) {
      line.plain(" → ");
      actors(line, recipients, "");
    }
    return line.runs();
  }

  private static void actors(Run.Line line, List<Actor> actors, String none) {
    if (actors.isEmpty()) {
      line.faint(none);
    }
    for (int i = 0; i < actors.size(); i++) {
      line.plain(i == 0 ? "" : i == actors.size() - 1 ? " and " : ", ");
      actor(line, actors.get(i));
    }
  }

  private static void actor(Run.Line line, Actor actor) {
    line.add(Look.NAME, Quotes.plain(actor.name()), actor.span());
    if (actor.via() != null && !actor.via().equals(actor.name())) {
      line.plain(" (" + Quotes.plain(actor.via()) + ")");
    }
    if (!sameWords(actor.text(), actor.name())) {
      line.plain(" ").quote(actor.text(), actor.span());
    }
    String codes = codes(actor);
    line.faint(codes.isEmpty() ? "" : " " + codes);
  }

  /** Whether the words tell no more than the name. */
  private static boolean sameWords(String words, String name) {
    String left = words.toLowerCase(Locale.ROOT);
    String right = name.toLowerCase(Locale.ROOT);
    return left.contains(right) || right.contains(left);
  }

  private static String codes(Actor actor) {
    String sectors = actor.sectors().stream().map(Enum::name).collect(Collectors.joining(" "));
    String country = actor.country() == null ? "" : actor.country();
    String by = actor.countryBy() == null ? "" : " (setting)";
    return (country + by + " " + sectors).strip();
  }

  // ---- where and when

  static List<Run> place(Place place) {
    Run.Line line = new Run.Line().add(Look.NAME, Quotes.plain(place.name()), place.span());
    if (place.admin1() != null && !place.admin1().equals(place.name())) {
      line.plain(", " + place.admin1());
    }
    if (!sameWords(place.text(), place.name()) || place.text().contains(" and ")) {
      line.plain(" ").quote(place.text(), place.span());
    }
    boolean country = place.precision() == Place.Precision.COUNTRY;
    line.faint(place.country() == null || country ? "" : " " + place.country());
    return line.faint(basis(place)).runs();
  }

  /** What else than the event's own clause gives its place. */
  private static String basis(Place place) {
    return place.basis() == Place.Basis.CLAUSE ? "" : " (" + lower(place.basis()) + ")";
  }

  /** Nothing where no words tell it and it need not be the day of publication. */
  static List<Run> time(TimeExpression time) {
    Run.Line line = new Run.Line().plain(days(time).equals(time.text()) ? "" : days(time));
    if (time.basis() == TimeExpression.Basis.PUBLICATION) {
      boolean known = time.from() != null;
      return known ? line.faint(", the day of publication").runs() : List.of();
    }
    return line.plain(line.isEmpty() ? "" : " ").quote(time.text(), time.span()).runs();
  }

  static String days(TimeExpression time) {
    LocalDate from = time.from();
    LocalDate to = time.to();
    if (from == null) {
      return to == null ? "" : "until " + to;
    }
    if (to == null) {
      return "from " + from;
    }
    return switch (time.granularity()) {
      case YEAR -> from.getYear() == to.getYear() ? "" + from.getYear() : from + " to " + to;
      case MONTH -> sameMonth(from, to) ? from.toString().substring(0, 7) : from + " to " + to;
      default -> from.equals(to) ? from.toString() : from + " to " + to;
    };
  }

  private static boolean sameMonth(LocalDate from, LocalDate to) {
    return from.getYear() == to.getYear() && from.getMonth() == to.getMonth();
  }

  // ---- how many

  static List<Run> counts(List<Quantity> counts) {
    Run.Line line = new Run.Line();
    for (Quantity count : counts) {
      line.plain(line.isEmpty() ? "" : "; ").all(count(count));
    }
    return line.runs();
  }

  static List<Run> count(Quantity count) {
    String number =
        (vague(count) ? "roughly " : "") + number(count.low(), count.high(), count.best());
    String what = count.kind() == Quantity.Kind.OTHER ? "" : " " + lower(count.kind());
    Run.Line line = new Run.Line().add(Look.NAME, number + what, count.span());
    if (count.of() != null && !count.text().contains(count.of())) {
      line.plain(" of " + Quotes.plain(count.of()));
    }
    line.plain(count.cumulative() ? " in all" : "");
    line.plain(count.since() == null ? "" : " since " + Quotes.plain(count.since()));
    return line.plain(" ").quote(count.text(), count.span()).runs();
  }

  /** "Hundreds": the ends are what the word may mean, and no number that was told. */
  private static boolean vague(Quantity count) {
    return count.low() != null
        && count.high() != null
        && !count.low().equals(count.high())
        && count.best() == null
        && count.text().chars().noneMatch(Character::isDigit);
  }

  /** An interval as its ends, behind the single value where that is another. */
  private static String number(
      @Nullable Integer low, @Nullable Integer high, @Nullable Integer best) {
    if (low == null && high == null) {
      return best == null ? "a number not said" : "about " + grouped(best);
    }
    if (low != null && low.equals(high)) {
      return grouped(low);
    }
    String interval =
        low == null
            ? "at most " + grouped(high)
            : high == null ? "at least " + grouped(low) : grouped(low) + " to " + grouped(high);
    return best == null || best.equals(low) || best.equals(high)
        ? interval
        : "about " + grouped(best) + " (" + interval + ")";
  }

  private static String grouped(@Nullable Integer number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  // ---- who says so

  /** The chain of speakers as one phrase. */
  static List<Run> speakers(List<Attribution> chain) {
    List<Attribution> others = others(chain);
    if (others.isEmpty()) {
      return List.of(new Run(Look.FAINT, "the report", null));
    }
    return new Run.Line().plain(opening(others.get(0))).all(speakersAlone(chain)).runs();
  }

  /** Whether the outermost speaker stands by it. */
  static boolean stands(List<Attribution> chain) {
    List<Attribution> others = others(chain);
    return others.isEmpty() || opening(others.get(0)).isEmpty();
  }

  /** The same without what the outermost does with it. */
  static List<Run> speakersAlone(List<Attribution> chain) {
    List<Attribution> others = others(chain);
    Run.Line line = new Run.Line();
    for (int i = 0; i < others.size(); i++) {
      line.plain(i == 0 ? "" : linking(others.get(i)));
      speaker(line, others.get(i));
    }
    return line.runs();
  }

  static boolean isReportItself(List<Attribution> chain) {
    return others(chain).isEmpty();
  }

  private static List<Attribution> others(List<Attribution> chain) {
    return chain.stream().filter(a -> a.kind() != Attribution.Kind.AUTHOR).toList();
  }

  private static String opening(Attribution speaker) {
    return switch (speaker.stance()) {
      case ASSERTS, CONFIRMS, ADMITS -> "";
      case DENIES -> "denied by ";
      case DOUBTS -> "doubted by ";
      case UNVERIFIED -> "not verified by ";
      case DISOWNS -> "a part in it denied by ";
    };
  }

  private static String linking(Attribution speaker) {
    return switch (speaker.stance()) {
      case ASSERTS, CONFIRMS, ADMITS -> ", citing ";
      case DENIES -> ", who cites a denial by ";
      case DOUBTS -> ", who cites a doubt of ";
      case UNVERIFIED -> ", who cites that it was not verified by ";
      case DISOWNS -> ", who cites that a part in it was denied by ";
    };
  }

  private static void speaker(Run.Line line, Attribution speaker) {
    String words = speaker.text();
    String name = speaker.name();
    line.plain(kind(speaker));
    if (name != null) {
      line.add(Look.NAME, Quotes.plain(name), speaker.span());
    } else {
      line.quote(words, speaker.span());
    }
    boolean more = name != null && words != null && !sameWords(words, name);
    boolean cued = speaker.cue() != null && !speaker.cue().equals(words);
    line.plain(more || cued ? " (" : "");
    line.quote(more ? words : null, speaker.span());
    line.plain(more && cued ? ", " : "").quote(cued ? speaker.cue() : null, null);
    line.plain(more || cued ? ")" : "");
  }

  private static String kind(Attribution speaker) {
    if (speaker.text() == null && speaker.name() == null) {
      return "somebody not named";
    }
    return speaker.name() == null && speaker.kind() == Attribution.Kind.UNNAMED ? "unnamed " : "";
  }

  // ---- what is no event

  static List<Run> tie(Tie tie) {
    Run.Line line =
        new Run.Line()
            .add(Look.NAME, Quotes.plain(tie.from().name()))
            .plain(" " + lower(tie.relation()) + " ")
            .add(Look.NAME, Quotes.plain(tie.to().name()));
    line.plain(tie.fromDate() == null ? "" : " from " + tie.fromDate());
    line.plain(tie.toDate() == null ? "" : " until " + tie.toDate());
    line.plain(" ")
        .add(
            Look.QUOTE,
            Quotes.around(tie.evidence().text(), tie.from().name(), tie.to().name()),
            tie.evidence().span());
    return line.all(source(tie.attribution())).runs();
  }

  static List<Run> toll(Toll toll) {
    Run.Line line = new Run.Line();
    String side = toll.side() == null ? "" : Quotes.plain(toll.side()) + ": ";
    line.add(
        Look.NAME, side + number(toll.low(), toll.high(), toll.value()) + " " + lower(toll.kind()));
    line.plain(toll.since() == null ? "" : " since " + Quotes.plain(toll.since()));
    line.plain(toll.increment() == null ? "" : ", " + grouped(toll.increment()) + " of them new");
    line.faint(toll.asOf() == null ? "" : ", as of " + toll.asOf());
    line.plain(doubt(toll.note()));
    line.plain(" ")
        .add(
            Look.QUOTE,
            Quotes.quoted(Quotes.shortened(toll.evidence().text())),
            toll.evidence().span());
    return line.all(source(toll.attribution())).runs();
  }

  private static String doubt(Toll.@Nullable Note note) {
    if (note == null) {
      return "";
    }
    return switch (note) {
      case LOWER_THAN_BEFORE -> ", which is lower than the total told before";
      case INCREMENT_DOES_NOT_FIT -> ", which what is added does not fit";
    };
  }

  private static List<Run> source(List<Attribution> chain) {
    Run.Line line = new Run.Line();
    return isReportItself(chain) ? List.of() : line.plain(" — ").all(speakers(chain)).runs();
  }

  /** Uses of one loaded word by one speaker. */
  static List<Run> loaded(List<Loaded> uses) {
    Run.Line line = new Run.Line();
    for (Loaded use : uses) {
      line.plain(line.isEmpty() ? "" : ", ").quote(use.text(), use.span());
    }
    Loaded first = uses.get(0);
    line.plain(first.by().equals("author") ? " by the report" : " by " + Quotes.plain(first.by()));
    return line.plain(first.neutral().isEmpty() ? "" : "; neutral: " + first.neutral()).runs();
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
