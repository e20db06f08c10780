package vigil.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.actors.KnownActors;
import vigil.imports.EventColumns.What;
import vigil.imports.ImportedEvents.Reason;
import vigil.plover.EventType;
import vigil.record.HistoryEvent;
import vigil.record.HistoryFile;

/** Takes the rows of one table of events; for one thread. */
final class EventRows {
  private static final int SHOWN = 3;
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final int SHORT_YEAR = 6;
  private static final int LONG_YEAR = 8;

  private final String name;
  private final EventForm form;
  private final Map<What, List<Integer>> places;
  private final EventCodes codes;
  private final Countries countries;
  private final Codes actors;
  private final LocalDate today;
  private final Map<String, Optional<String>> countryOf = new HashMap<>();
  private final Set<List<Object>> seen = new HashSet<>();
  private final List<HistoryEvent> events = new ArrayList<>();
  private final Map<Reason, Integer> refused = new EnumMap<>(Reason.class);
  private final List<String> examples = new ArrayList<>();

  EventRows(
      String name,
      EventForm form,
      Map<What, List<Integer>> places,
      EventCodes codes,
      KnownActors known,
      LocalDate today) {
    this.name = name;
    this.form = form;
    this.places = places;
    this.codes = codes;
    this.countries = new Countries(known, new Offices(known));
    this.actors = new Codes(known);
    this.today = today;
  }

  /** A row that cannot be taken. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Reason reason;

    Refused(Reason reason, String what) {
      super(what, null, false, false);
      this.reason = reason;
    }
  }

  void take(CsvRecord row) {
    try {
      HistoryEvent event = event(row);
      if (!seen.add(identity(event))) {
        throw new Refused(Reason.REPEATED, "");
      }
      events.add(event);
    } catch (Refused e) {
      if (refused.merge(e.reason, 1, Integer::sum) <= SHOWN) {
        String what =
            e.getMessage() == null || e.getMessage().isEmpty() ? "" : ": " + e.getMessage();
        examples.add(name + ":" + row.getStartingLineNumber() + ": " + e.reason.words() + what);
      }
    }
  }

  private static List<Object> identity(HistoryEvent event) {
    return event.named() != null
        ? List.of(event.named())
        : List.of(event.day(), event.source(), event.target(), event.code());
  }

  ImportedEvents imported(String sha256) {
    int out = refused.values().stream().mapToInt(Integer::intValue).sum();
    return new ImportedEvents(
        new HistoryFile(name, form.label(), sha256, events, out), Map.copyOf(refused), examples);
  }

  private HistoryEvent event(CsvRecord row) {
    LocalDate day = day(row);
    String source = text(row, What.SOURCE);
    String target = text(row, What.TARGET);
    if (source.isEmpty() && target.isEmpty()) {
      throw new Refused(Reason.NOBODY, "");
    }
    String code = text(row, What.CODE);
    return new HistoryEvent(
        day,
        type(code),
        code,
        source,
        country(row, What.SOURCE_COUNTRY, source),
        target,
        country(row, What.TARGET_COUNTRY, target),
        orNull(text(row, What.PLACE)),
        countryOf(text(row, What.COUNTRY)),
        degrees(row, What.LATITUDE, 90),
        degrees(row, What.LONGITUDE, 180),
        killed(row),
        orNull(text(row, What.OUTLET)),
        orNull(text(row, What.NAMED)));
  }

  private LocalDate day(CsvRecord row) {
    List<Integer> at = places.getOrDefault(What.DAY, List.of());
    if (at.isEmpty() || at.get(0) >= row.getFieldCount()) {
      throw new Refused(Reason.SHORT, row.getFieldCount() + " columns");
    }
    String text = text(row, What.DAY);
    LocalDate day = parsed(text);
    if (day == null) {
      throw new Refused(Reason.NO_DAY, "'" + text + "'");
    }
    if (day.isAfter(today)) {
      throw new Refused(Reason.FUTURE, day.toString());
    }
    return day;
  }

  static boolean isDay(String text) {
    return parsed(text.strip()) != null;
  }

  /** 1996-04-11 with or without a time behind it, 19960411, 960411, or 11 April 1996. */
  private static @Nullable LocalDate parsed(String text) {
    try {
      boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
      if (digits && text.length() == SHORT_YEAR) {
        String century = text.charAt(0) < '5' ? "20" : "19";
        return LocalDate.parse(century + text, DateTimeFormatter.BASIC_ISO_DATE);
      }
      if (digits && text.length() == LONG_YEAR) {
        return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
      }
      if (text.indexOf(' ') > 0 && text.indexOf('-') < 0) {
        return LocalDate.parse(text, WORDS);
      }
      return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private @Nullable EventType type(String code) {
    try {
      return codes.of(form.scheme(), code).orElse(null);
    } catch (IllegalArgumentException e) {
      throw new Refused(Reason.UNKNOWN_CODE, "'" + code + "'");
    }
  }

  /** As the table says; else what the actor's code says. */
  private @Nullable String country(CsvRecord row, What what, String actor) {
    String told = text(row, what);
    if (!told.isEmpty()) {
      return countryOf(told);
    }
    return form.scheme() == EventForm.Scheme.CAMEO && !actor.isEmpty()
        ? countryOf
            .computeIfAbsent(actor, a -> Optional.ofNullable(actors.of(a).country()))
            .orElse(null)
        : null;
  }

  private @Nullable String countryOf(String text) {
    return text.isEmpty()
        ? null
        : countryOf.computeIfAbsent(text, t -> Optional.ofNullable(countries.of(t))).orElse(null);
  }

  private @Nullable Double degrees(CsvRecord row, What what, double most) {
    String text = text(row, what);
    if (text.isEmpty()) {
      return null;
    }
    try {
      double degrees = Double.parseDouble(text);
      if (Math.abs(degrees) <= most) {
        return degrees;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new Refused(Reason.BAD_NUMBER, "'" + text + "'");
  }

  private @Nullable Integer killed(CsvRecord row) {
    String text = text(row, What.KILLED);
    try {
      int killed = text.isEmpty() ? 0 : Integer.parseInt(text);
      if (killed >= 0) {
        return text.isEmpty() ? null : killed;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new Refused(Reason.BAD_NUMBER, "'" + text + "'");
  }

  private String text(CsvRecord row, What what) {
    for (int at : places.getOrDefault(what, List.of())) {
      String text = at < row.getFieldCount() ? row.getField(at).strip() : "";
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
