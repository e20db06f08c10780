package vigil.lab.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vigil.data.DataException;

/**
 * Reads annotated reports: {@code events.jsonl} with one line a report, {@code reports/NAME.txt}
 * with its text, and, where there is one, {@code index.json} with the days of publication.
 */
final class GoldReports {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Texts texts = new Texts();
  private final Path folder;
  private final Path events;
  private final Map<String, LocalDate> published;

  private GoldReports(Path data) {
    events = Files.isRegularFile(data) ? data : data.resolve("events.jsonl");
    if (!Files.isRegularFile(events)) {
      throw new MissingDataException(data, "annotated reports (events.jsonl)");
    }
    Path parent = events.toAbsolutePath().getParent();
    folder = Files.isRegularFile(data) && parent != null ? parent : data;
    published = published(folder.resolve("index.json"));
  }

  /** The reports of the fold, by the number in their names, in the order of the file. */
  static List<GoldReport> read(Path data, Fold fold) {
    return new GoldReports(data).reports(fold);
  }

  /** The digits of the name as a number; 0 without digits. */
  static long number(String name) {
    String digits = name.replaceAll("\\D", "");
    return digits.isEmpty()
        ? 0
        : Long.parseLong(digits.substring(Math.max(0, digits.length() - 18)));
  }

  private List<GoldReport> reports(Fold fold) {
    List<GoldReport> reports = new ArrayList<>();
    int number = 0;
    for (String line : lines()) {
      number++;
      if (!line.isBlank()) {
        GoldLine gold = new GoldLine(events + ":" + number, json(events + ":" + number, line));
        if (fold.holds(number(gold.report()))) {
          reports.add(gold.read(document(gold)));
        }
      }
    }
    return reports;
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(events);
    } catch (IOException e) {
      throw new UncheckedIOException(events.toString(), e);
    }
  }

  private vigil.document.Document document(GoldLine gold) {
    Path file = folder.resolve("reports").resolve(gold.report() + ".txt");
    try {
      String text = Files.readString(file);
      if (text.isEmpty()) {
        throw new DataException(file + ": no text");
      }
      return texts.report(gold.report(), text, published.get(gold.report()));
    } catch (NoSuchFileException e) {
      throw new DataException(gold.where() + ": no text " + file);
    } catch (MalformedInputException e) {
      throw new DataException(file + ": is not UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static JsonNode json(String where, String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new DataException(where + ": no JSON: " + e.getOriginalMessage());
    }
  }

  private static Map<String, LocalDate> published(Path index) {
    Map<String, LocalDate> days = new TreeMap<>();
    if (Files.isRegularFile(index)) {
      try {
        for (JsonNode entry : json(index.toString(), Files.readString(index))) {
          if (entry.path("published").isTextual()) {
            days.put(entry.path("doc").asText(), day(index, entry.path("published").asText()));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(index.toString(), e);
      }
    }
    return days;
  }

  private static LocalDate day(Path index, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new DataException(index + ": '" + text + "' is no day");
    }
  }
}
