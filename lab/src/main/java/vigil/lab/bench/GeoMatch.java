package vigil.lab.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;
import vigil.lab.bench.GeoText.Point;
import vigil.lab.bench.GeoText.Toponym;
import vigil.mention.Place;

/** A text's places and the answers, each with the one of the same words. */
record GeoMatch(GeoText text, List<Place> answers, List<Pair> pairs) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int AROUND = 50;

  /** Within so many kilometres, a hundred miles, an answer counts as right. */
  static final double NEAR_KM = 161;

  GeoMatch {
    answers = List.copyOf(answers);
    pairs = List.copyOf(pairs);
  }

  /** Gold, an answer, or both. */
  record Pair(@Nullable Toponym gold, @Nullable Place answer) {
    boolean found() {
      return gold != null && answer != null;
    }

    private @Nullable Point there() {
      return gold == null || answer == null ? null : gold.point();
    }

    /** Found, and gold says where it is. */
    boolean located() {
      return there() != null;
    }

    /** Kilometres between gold and the answer; infinite where one of them has no point. */
    double km() {
      Point there = there();
      Point here = point(answer);
      return there == null || here == null ? Double.POSITIVE_INFINITY : there.km(here);
    }

    boolean near() {
      return km() <= NEAR_KM;
    }

    boolean sameCountry() {
      Point there = there();
      Point here = point(answer);
      return there != null
          && here != null
          && there.country() != null
          && there.country().equals(here.country());
    }
  }

  static GeoMatch of(GeoText text, List<Place> answers) {
    List<Pair> pairs = new ArrayList<>();
    List<Place> left = new ArrayList<>(answers);
    for (Toponym gold : text.places()) {
      Place answer =
          left.stream().filter(a -> a.span().equals(gold.span())).findFirst().orElse(null);
      left.remove(answer);
      pairs.add(new Pair(gold, answer));
    }
    left.forEach(a -> pairs.add(new Pair(null, a)));
    return new GeoMatch(text, answers, pairs);
  }

  /** The same words, to the letter. */
  Tally spans() {
    int found = (int) pairs.stream().filter(Pair::found).count();
    return new Tally(found, answers.size(), text.places().size());
  }

  /** Words that gold and an answer share. */
  Tally overlaps() {
    int found =
        (int)
            text.places().stream()
                .filter(g -> answers.stream().anyMatch(a -> a.span().overlaps(g.span())))
                .count();
    return new Tally(Math.min(found, answers.size()), answers.size(), text.places().size());
  }

  /**
   * From text to map: right within a hundred miles, among the places that gold puts on the map and
   * the answers that are on it. An answer for words that gold names without a point counts neither
   * way.
   */
  Tally endToEnd() {
    int right = (int) pairs.stream().filter(Pair::near).count();
    int gold = (int) text.places().stream().filter(g -> g.point() != null).count();
    int answered =
        (int)
            pairs.stream()
                .filter(p -> point(p.answer()) != null)
                .filter(p -> p.gold() == null || p.gold().point() != null)
                .count();
    return new Tally(right, answered, gold);
  }

  private static @Nullable Point point(@Nullable Place place) {
    return place == null || place.latitude() == null || place.longitude() == null
        ? null
        : new Point(place.latitude(), place.longitude(), place.country());
  }

  String json() {
    ArrayNode all = JSON.createArrayNode();
    for (Place answer : answers) {
      all.addObject()
          .put("start", answer.span().start())
          .put("end", answer.span().end())
          .put("text", answer.text())
          .put("name", answer.name())
          .put("country", answer.country())
          .put("admin1", answer.admin1())
          .put("latitude", answer.latitude())
          .put("longitude", answer.longitude())
          .put("geonames", answer.geonames());
    }
    return all.toString();
  }

  /** Lines of a kind: "invented", "missed" or "far". */
  List<String> misses(String kind) {
    return pairs.stream().filter(p -> kind(p).equals(kind)).map(p -> miss(kind, p)).toList();
  }

  private static String kind(Pair pair) {
    if (pair.gold() == null) {
      return "invented";
    }
    if (pair.answer() == null) {
      return "missed";
    }
    return pair.located() && !pair.near() ? "far" : "";
  }

  private String miss(String kind, Pair pair) {
    Toponym gold = pair.gold();
    Place answer = pair.answer();
    return text.id()
        + " "
        + kind
        + (gold == null ? "" : ", gold " + shown(gold.point()))
        + (answer == null ? "" : ", answered " + shown(answer))
        + ": "
        + (gold != null ? around(gold.span()) : answer == null ? "" : around(answer.span()));
  }

  private static String shown(@Nullable Point point) {
    return point == null
        ? "no point"
        : String.format(
            Locale.ROOT, "%.2f %.2f %s", point.latitude(), point.longitude(), point.country());
  }

  private static String shown(Place place) {
    return place.name() + ", " + place.admin1() + " (" + shown(point(place)) + ")";
  }

  private String around(Span span) {
    String all = text.document().text();
    int start = Math.max(0, span.start() - AROUND);
    int end = Math.min(all.length(), span.end() + AROUND);
    return (all.substring(start, span.start())
            + "["
            + span.of(all)
            + "]"
            + all.substring(span.end(), end))
        .replaceAll("\\s+", " ");
  }
}
