package vigil.api;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.plover.EventType;
import vigil.plover.Status;
import vigil.record.Filter;
import vigil.record.Place;
import vigil.record.ReviewState;
import vigil.record.Store;

/**
 * What a request asks for. Parameters mean what the command line's options of the same names mean;
 * one that the route does not know, or that stands there twice, is a problem and not passed over.
 */
final class Asked {
  /** Parameters of every question about events or reports. */
  static final List<String> FILTERS =
      List.of(
          "q",
          "actor",
          "place",
          "speaker",
          "type",
          "status",
          "near",
          "from",
          "to",
          "as_of",
          "report",
          "incident",
          "review",
          "min_confidence");

  private static final int USUAL = 50;
  private static final int MOST = 500;
  private static final int LONGEST = 500;

  private final Map<String, List<String>> parameters;

  private Asked(Map<String, List<String>> parameters) {
    this.parameters = parameters;
  }

  /** A request for events or reports, which may have these parameters besides. */
  static Asked filtered(Context ctx, String... more) {
    return filtered(ctx.queryParamMap(), more);
  }

  /** The same for parameters that came otherwise. */
  static Asked filtered(Map<String, List<String>> parameters, String... more) {
    Set<String> known = new TreeSet<>(FILTERS);
    known.addAll(List.of(more));
    return of(parameters, known);
  }

  /** A request with these parameters only. */
  static Asked plain(Context ctx, String... names) {
    return plain(ctx.queryParamMap(), names);
  }

  /** The same for parameters that came otherwise. */
  static Asked plain(Map<String, List<String>> parameters, String... names) {
    return of(parameters, new TreeSet<>(List.of(names)));
  }

  private static Asked of(Map<String, List<String>> parameters, Set<String> known) {
    parameters.forEach(
        (name, values) -> {
          if (!known.contains(name)) {
            String all = known.isEmpty() ? "none" : String.join(", ", known);
            throw ProblemException.request(
                "there is no parameter '" + name + "' here; there are " + all);
          }
          check(name, values);
        });
    return new Asked(parameters);
  }

  private static void check(String name, List<String> values) {
    if (values.size() > 1) {
      throw ProblemException.request("parameter '" + name + "' stands there twice");
    }
    if (values.get(0).length() > LONGEST) {
      throw ProblemException.request("parameter '" + name + "' is too long");
    }
  }

  /** A parameter as it stands; null where it is missing or empty. */
  @Nullable String text(String name) {
    List<String> values = parameters.get(name);
    String value = values == null || values.isEmpty() ? null : values.get(0);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private <T> @Nullable T value(String name, Function<String, T> reading, String what) {
    String value = text(name);
    try {
      return value == null ? null : reading.apply(value);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw ProblemException.request("'" + name + "' is " + what + ", and not '" + value + "'");
    }
  }

  /** A whole number between bounds. */
  int number(String name, int usual, int least, int most) {
    Integer number = value(name, Integer::valueOf, "a number from " + least + " to " + most);
    if (number != null && (number < least || number > most)) {
      throw ProblemException.request(
          "'" + name + "' is a number from " + least + " to " + most + ", and not " + number);
    }
    return number == null ? usual : number;
  }

  /** Whether a parameter says true. */
  boolean flag(String name) {
    String value = text(name);
    if (value != null && !value.equals("true") && !value.equals("false")) {
      throw ProblemException.request("'" + name + "' is true or false, and not '" + value + "'");
    }
    return "true".equals(value);
  }

  /** One of an enumeration's constants, by its name in small letters. */
  <T extends Enum<T>> @Nullable T constant(String name, Class<T> type) {
    String known =
        Arrays.stream(type.getEnumConstants())
            .map(one -> one.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return value(
        name,
        text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_')),
        "one of " + known);
  }

  /** How many answers at most. */
  int limit() {
    return number("limit", USUAL, 1, MOST);
  }

  /** Behind which place in the order the answers begin; null for the first. */
  @Nullable Place after() {
    return value("cursor", Asked::place, "what 'next' of a former answer was");
  }

  private static Place place(String cursor) {
    String[] parts = cursor.split("\\.");
    if (parts.length != 2) {
      throw new IllegalArgumentException();
    }
    return new Place(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
  }

  /** The cursor for what comes behind a place. */
  static String cursor(Place place) {
    return place.day() + "." + place.row();
  }

  /** The last entry of the log that counts. */
  long asOf(Store store) {
    Long entry =
        value(
            "as_of",
            store::entryOf,
            "a day, a moment such as 2024-03-02T10:00:00Z, or the number of an entry of the log");
    return entry == null ? Long.MAX_VALUE : entry;
  }

  private static Long incident(String text) {
    return Long.valueOf(text.startsWith("i") ? text.substring(1) : text);
  }

  private static double share(String text) {
    double share = Double.parseDouble(text);
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException();
    }
    return share;
  }

  private static void checkDays(@Nullable LocalDate from, @Nullable LocalDate to) {
    try {
      Filter.checkDays(from, to);
    } catch (IllegalArgumentException e) {
      throw ProblemException.request(String.valueOf(e.getMessage()));
    }
  }

  /** What is asked of events and reports. */
  Filter filter(Store store) {
    return filter(store, "to");
  }

  /** The same where the last day has another name. */
  Filter filter(Store store, String last) {
    Double least = value("min_confidence", Asked::share, "a number from 0 to 1");
    LocalDate from = value("from", LocalDate::parse, "a day such as 2024-03-02");
    LocalDate to = value(last, LocalDate::parse, "a day such as 2024-03-02");
    checkDays(from, to);
    return new Filter(
        text("q"),
        text("actor"),
        text("place"),
        constant("type", EventType.class),
        constant("status", Status.class),
        text("speaker"),
        from,
        to,
        value("near", Filter.Near::of, "three numbers such as 33.9,35.5,20"),
        value("report", Long::valueOf, "a report's number"),
        value("incident", Asked::incident, "an incident's number"),
        constant("review", ReviewState.class),
        least == null ? 0 : least,
        asOf(store),
        0,
        0);
  }
}
