package vigil.export;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.record.EventLine;
import vigil.record.WholeEvent;

/** An event of a store, made up, with some of its values changed. */
final class Sample {
  private static final String TEXT =
      "🜂 Harbour news. Jets of Lomar shelled Easthaven on Friday and killed four people. More soon.";
  private static final String CLAUSE = "Jets of Lomar shelled Easthaven on Friday";

  String type = "ASSAULT";
  List<String> modes = List.of("aerial");
  String status = "asserted";
  @Nullable LocalDate from = LocalDate.of(2024, 5, 3);
  @Nullable LocalDate to = LocalDate.of(2024, 5, 3);
  List<EventLine.Party> actors = List.of(party("Lomar jets", "LOM", "MIL"));
  List<EventLine.Party> recipients = List.of(party("residents", "PER", "CVL"));
  String precision = "city";
  List<WholeEvent.Counted> counts = List.of(killed(4, 4, 4, "four people", false));
  long number = 12;
  long origin = 12;
  int event = 2;
  @Nullable String url = "https://example.org/a?b=1&c=2";
  String evidence = CLAUSE;

  static EventLine.Party party(String name, @Nullable String country, String... sectors) {
    return new EventLine.Party(name, null, country, List.of(sectors));
  }

  static WholeEvent.Counted killed(
      @Nullable Integer low,
      @Nullable Integer high,
      @Nullable Integer best,
      String text,
      boolean total) {
    return new WholeEvent.Counted(
        new EventLine.Count("killed", low, high, best, text), "people", total);
  }

  WholeEvent made() {
    int start = TEXT.indexOf(CLAUSE);
    return new WholeEvent(
        line(),
        new WholeEvent.Report(
            number, number, origin, 1, "sha256:ab" + number, "a.txt", KEPT, "0.1.0 fake"),
        new WholeEvent.Passage(TEXT, start, start + CLAUSE.length(), start + 14, start + 21),
        List.of("military"),
        "expression",
        3691175,
        counts,
        "2024-05-06T07:08:09.000Z",
        "fake");
  }

  static final String KEPT = "2024-05-05T10:00:00.000Z";

  private EventLine line() {
    return new EventLine(
        number,
        event,
        from == null ? LocalDate.of(2024, 5, 4) : from,
        from,
        to,
        "day",
        type,
        modes,
        -9.5,
        status,
        "certain",
        0.8125,
        actors,
        recipients,
        new EventLine.Spot("Easthaven", "PER", "Cusco", -13.5, -71.9, precision),
        counts.stream().map(WholeEvent.Counted::count).toList(),
        List.of(new EventLine.Speaker("named", "Ada Quill", "Ada Quill", "asserts")),
        evidence,
        new EventLine.Source(
            "Harbour \"news\", again", "Coast Monitor", LocalDate.of(2024, 5, 4), url),
        false,
        7L,
        origin);
  }
}
