package vigil.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigil.event.Scores;
import vigil.plover.Certainty;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Status;
import vigil.record.EventCopy.Row;
import vigil.record.EventCopy.Rows;
import vigil.record.StoreException.Problem;

/** Puts what a person says into an event's rows, or says what cannot be. */
final class Changes {
  private static final Pattern PARTY = Pattern.compile("(.*?)\\s*(?:\\[([A-Z]{3})])?");
  private static final Pattern NUMBERS = Pattern.compile("(\\d{1,9})(?:\\s*[-–]\\s*(\\d{1,9}))?");

  private final Rows rows;
  private final Fields was = new Fields();
  private final Fields becomes = new Fields();

  private Changes(Rows rows) {
    this.rows = rows;
  }

  /** What was and what is instead, a field a line. */
  record Told(String was, String becomes) {}

  /** Changes the rows. */
  static Told make(Rows rows, Map<EventField, String> values) {
    Changes changes = new Changes(rows);
    for (EventField field : EventField.values()) { // a type before its modes
      String value = values.get(field);
      if (value != null) {
        changes.change(field, value.strip());
      }
    }
    changes.checkDays();
    changes.score();
    return new Told(changes.was.text(), changes.becomes.text());
  }

  private void checkDays() {
    LocalDate from = EventReader.day((String) rows.event.get("from_day"));
    LocalDate to = EventReader.day((String) rows.event.get("to_day"));
    if (from != null && to != null && to.isBefore(from)) {
      throw wrong("the last day, " + to + ", lies before the first, " + from);
    }
  }

  private void change(EventField field, String value) {
    switch (field) {
      case TYPE -> type(value);
      case MODES -> modes(value);
      case STATUS -> label("status", constant(Status.class, value));
      case CERTAINTY -> label("certainty", constant(Certainty.class, value));
      case FROM -> day("from_day", "from", value);
      case TO -> day("to_day", "to", value);
      case ACTORS -> parties("actor", "actors", value);
      case RECIPIENTS -> parties("recipient", "recipients", value);
      case PLACE -> place("name", "place", value);
      case COUNTRY -> place("country", "country", country(value));
      case LATITUDE -> place("latitude", "latitude", degrees(value, 90));
      case LONGITUDE -> place("longitude", "longitude", degrees(value, 180));
      case KILLED -> number("killed", value);
      case INJURED -> number("injured", value);
    }
  }

  private void tell(String name, @Nullable Object before, @Nullable Object after) {
    was.add(name, before);
    becomes.add(name, after == null ? "" : after);
  }

  private void type(String value) {
    EventType type = constant(EventType.class, value);
    tell("type", rows.event.get("type"), type.name());
    rows.event.put("type", type.name());
    rows.event.put("quad", type.quad().number());
    modes("");
  }

  private void modes(String value) {
    EventType type = EventType.valueOf(rows.event.text("type"));
    List<String> labels = new ArrayList<>();
    for (String label : value.isEmpty() ? new String[0] : value.split("[,\\s]+")) {
      Mode mode =
          Mode.of(type, label).orElseThrow(() -> wrong("'" + label + "' is no mode of " + type));
      labels.add(mode.label());
    }
    String joined = Labels.joined(labels);
    if (!joined.equals(rows.event.text("modes"))) {
      tell("modes", rows.event.get("modes"), joined);
      rows.event.put("modes", joined);
    }
  }

  private void score() {
    EventType type = EventType.valueOf(rows.event.text("type"));
    List<Mode> modes =
        Arrays.stream(rows.event.text("modes").split(" "))
            .map(label -> Mode.of(type, label))
            .flatMap(Optional::stream)
            .toList();
    rows.event.put("score", Scores.load().score(type, modes));
  }

  private void label(String column, Enum<?> value) {
    tell(column, rows.event.get(column), Labels.of(value));
    rows.event.put(column, Labels.of(value));
  }

  private void day(String column, String name, String value) {
    String day = value.isEmpty() ? null : date(value).toString();
    tell(name, rows.event.get(column), day);
    rows.event.put(column, day);
    LocalDate from = EventReader.day((String) rows.event.get("from_day"));
    LocalDate to = EventReader.day((String) rows.event.get("to_day"));
    LocalDate order = from != null ? from : to;
    rows.event.put("granularity", from != null && from.equals(to) ? "day" : "interval");
    if (order != null) {
      rows.event.put("day", Math.toIntExact(order.toEpochDay()));
    }
  }

  private static LocalDate date(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw wrong("'" + value + "' is no day such as 2024-03-02");
    }
  }

  private void parties(String role, String name, String value) {
    List<Row> former = rows.actors.stream().filter(row -> row.text("role").equals(role)).toList();
    tell(name, String.join("; ", former.stream().map(row -> row.text("name")).toList()), value);
    rows.actors.removeAll(former);
    int n = 0;
    for (String party : value.isEmpty() ? new String[0] : value.split(";")) {
      rows.actors.add(party(role, ++n, party.strip(), former));
    }
  }

  /** Somebody whom the machine named too keeps what it knew of him. */
  private static Row party(String role, int n, String told, List<Row> former) {
    Matcher parts = PARTY.matcher(told);
    if (!parts.matches() || parts.group(1).isEmpty()) {
      throw wrong("'" + told + "' is no name");
    }
    String name = parts.group(1);
    String country = parts.group(2);
    Row row = new Row();
    former.stream()
        .filter(other -> other.text("name").equals(name))
        .findFirst()
        .ifPresentOrElse(
            other -> row.values.putAll(other.values),
            () -> {
              row.put("text", name);
              row.put("name", name);
              row.put("sectors", "");
              row.put("resolved_by", "person");
            });
    if (country != null) {
      row.put("country", country(country));
    }
    row.put("role", role);
    row.put("n", n);
    return row;
  }

  private void place(String column, String name, Object value) {
    if (rows.places.isEmpty()) {
      Row row = new Row();
      row.put("text", "");
      row.put("name", "");
      row.put("precision", "point");
      row.put("basis", "person");
      rows.places.add(row);
    }
    Row place = rows.places.get(0);
    tell(name, place.get(column), value);
    place.put(column, value);
    if (column.equals("name")) { // what was known is known of another place
      for (String other : List.of("country", "admin1", "latitude", "longitude", "geonames")) {
        place.put(other, null);
      }
      place.put("basis", "person");
    }
  }

  private static String country(String value) {
    String code = value.toUpperCase(Locale.ROOT);
    if (code.isEmpty() || Countries.has(code)) {
      return code;
    }
    throw wrong("'" + value + "' is no country's code such as SDN");
  }

  private static Double degrees(String value, int bound) {
    try {
      double degrees = Double.parseDouble(value);
      if (Math.abs(degrees) <= bound) {
        return degrees;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw wrong("'" + value + "' is no number of degrees from -" + bound + " to " + bound);
  }

  private void number(String kind, String value) {
    List<Row> former =
        rows.quantities.stream().filter(row -> row.text("kind").equals(kind)).toList();
    String before = String.join("; ", former.stream().map(row -> row.text("text")).toList());
    tell(kind, before.isEmpty() ? null : before, value);
    rows.quantities.removeAll(former);
    if (!value.isEmpty()) {
      rows.quantities.add(quantity(kind, value));
    }
    int n = 0;
    for (Row row : rows.quantities) {
      row.put("n", ++n);
    }
  }

  private static Row quantity(String kind, String value) {
    Matcher numbers = NUMBERS.matcher(value);
    if (!numbers.matches()) {
      throw wrong("'" + value + "' is no number, nor two such as 30-40");
    }
    int low = Integer.parseInt(numbers.group(1));
    int high = numbers.group(2) == null ? low : Integer.parseInt(numbers.group(2));
    if (high < low) {
      throw wrong("'" + value + "' begins with the higher number");
    }
    Row row = new Row();
    row.put("kind", kind);
    row.put("low", low);
    row.put("high", high);
    row.put("best", low == high ? low : null);
    row.put("text", value);
    row.put("cumulative", 0);
    return row;
  }

  private static <T extends Enum<T>> T constant(Class<T> type, String value) {
    try {
      return Enum.valueOf(type, value.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      String what = type.getSimpleName().replace("EventType", "type").toLowerCase(Locale.ROOT);
      throw wrong("'" + value + "' is no " + what);
    }
  }

  private static StoreException wrong(String message) {
    return new StoreException(Problem.INVALID, message);
  }
}
