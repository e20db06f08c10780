package vigil.lab.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import vigil.data.DataFile;

/**
 * Writes reports such as outlets print, as many as one likes and always the same: happenings over
 * two years, each told by several of sixty outlets in words of their own, some of them copied from
 * an agency word for word, some brought up to date a day later under the same address. Sentences
 * stand in {@code speed/newsroom.tsv}, groups, states and towns in Vigil's files of knowledge.
 */
public final class Newsroom {
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 2);
  private static final int DAYS = 730;
  private static final int OUTLETS = 60;
  private static final int MOST_TELLING = 6;
  private static final int AROUND = 5;
  private static final double COPIED = 0.2;
  private static final double UPDATED = 0.08;
  private static final List<String> NUMBERS =
      List.of(
          "two", "three", "four", "five", "six", "seven", "eight", "nine", "eleven", "twelve", "14",
          "17", "23", "31", "45", "60");
  private static final List<String> TIMES = List.of("morning", "afternoon", "evening", "night");
  private static final List<String> SPEAKERS =
      List.of(
          "the governor",
          "a local official",
          "the defence ministry",
          "the Red Cross",
          "a hospital doctor",
          "the Observatory",
          "a police spokesman",
          "residents",
          "the interior minister",
          "the United Nations");

  private final Map<String, List<String>> sentences = new LinkedHashMap<>();
  private final List<String> kinds;
  private final Map<String, List<String>> slots = new LinkedHashMap<>();
  private final Map<String, List<String>> groups = new LinkedHashMap<>();
  private final Map<String, String> states = new LinkedHashMap<>();
  private final List<DataFile.Line> towns;
  private final ObjectMapper json = new ObjectMapper();
  private final Length length;

  /** How long reports are. */
  public enum Length {
    /** About 170 words, most of them on what is around a happening. */
    WHOLE,
    /** About 40 words: what happened and what somebody says of it. */
    SHORT
  }

  /** Loads sentences and names. */
  public Newsroom() {
    this(Length.WHOLE);
  }

  /** Loads sentences and names. */
  public Newsroom(Length length) {
    this.length = length;
    DataFile.resource("lab/speed/newsroom.tsv").lines().forEach(this::sentence);
    kinds =
        sentences.keySet().stream()
            .filter(part -> part.endsWith(" lead"))
            .map(part -> part.substring(0, part.indexOf(' ')))
            .toList();
    DataFile.resource("actors/groups.tsv").lines().stream()
        .filter(line -> line.field(4).contains("REB") && !line.field(3).isEmpty())
        .forEach(
            line ->
                groups
                    .computeIfAbsent(line.field(3), country -> new ArrayList<>())
                    .add(line.field(1)));
    DataFile.resource("actors/states.tsv").lines().forEach(l -> states.put(l.field(0), l.field(1)));
    towns =
        DataFile.resource("places/cities.tsv").lines().stream()
            .filter(line -> groups.containsKey(line.field(0)))
            .toList();
  }

  private void sentence(DataFile.Line line) {
    if (line.required(0, "kind").equals("slot")) {
      slots.put(line.required(1, "name"), line.list(2));
    } else {
      sentences
          .computeIfAbsent(line.field(0) + " " + line.required(1, "part"), p -> new ArrayList<>())
          .add(line.required(2, "sentence"));
    }
  }

  /** What happened, as far as all who tell it agree. */
  private record Happening(String kind, LocalDate day, Map<String, String> facts) {}

  /**
   * Writes reports as lines of JSON.
   *
   * @param arguments the file, and how many
   */
  public static void main(String[] arguments) throws IOException {
    new Newsroom().write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
  }

  /** Writes so many reports, updates among them. */
  public void write(Path file, int many) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      int written = 0;
      for (int number = 0; written < many; number++) {
        for (Map<String, String> report : tellings(number)) {
          if (written++ < many) {
            out.write(json.writeValueAsString(report) + "\n");
          }
        }
      }
    }
  }

  /** The reports of a happening. */
  List<Map<String, String>> tellings(int number) {
    return tellings(number, day -> day);
  }

  /** The reports of a happening on that day. */
  List<Map<String, String>> tellings(int number, LocalDate day) {
    return tellings(number, any -> day);
  }

  private List<Map<String, String>> tellings(int number, UnaryOperator<LocalDate> asked) {
    Random random = new Random(seed(number));
    Happening happening = happening(random, asked);
    String agency = text(happening, random);
    List<Map<String, String>> reports = new ArrayList<>();
    int telling = 1 + random.nextInt(MOST_TELLING);
    for (int i = 0; i < telling; i++) {
      boolean copied = i > 0 && random.nextDouble() < COPIED;
      String text = i == 0 || copied ? agency : text(happening, random);
      LocalDate day = happening.day.plusDays(random.nextInt(2));
      Map<String, String> report =
          report(number, outlet(number, i), title(happening, random), text, day);
      reports.add(report);
      if (!copied && random.nextDouble() < UPDATED) {
        reports.add(updated(report, happening, random));
      }
    }
    return reports;
  }

  private static long seed(int number) {
    return 7_919L * number + 1;
  }

  private Happening happening(Random random, UnaryOperator<LocalDate> asked) {
    DataFile.Line town = pick(towns, random);
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("town", town.field(1));
    facts.put("state", states.getOrDefault(town.field(0), "the republic"));
    facts.put("actor", pick(groups.getOrDefault(town.field(0), List.of()), random));
    facts.put("victim", "the army");
    facts.put("time", pick(TIMES, random));
    facts.put("n", pick(NUMBERS, random));
    facts.put("m", pick(NUMBERS, random));
    LocalDate day = asked.apply(FIRST.plusDays(random.nextInt(DAYS)));
    facts.put("day", day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    return new Happening(pick(kinds, random), day, facts);
  }

  private static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  /** No outlet tells the same happening twice. */
  private static String outlet(int happening, int telling) {
    String[] names = {"Courier", "Herald", "Wire", "Post", "Monitor", "Dispatch"};
    String[] towns = {
      "Coast",
      "Harbour",
      "Northern",
      "Valley",
      "Capital",
      "Border",
      "Lake",
      "Desert",
      "Island",
      "Metro"
    };
    int outlet = (happening * 7 + telling) % OUTLETS;
    return towns[outlet % towns.length] + " " + names[outlet / towns.length];
  }

  private String title(Happening happening, Random random) {
    return filled(pick(part(happening, "title"), random), happening, random);
  }

  private List<String> part(Happening happening, String part) {
    return sentences.getOrDefault(happening.kind + " " + part, List.of());
  }

  /** A lead, then more of it, then what is around it, in paragraphs. */
  private String text(Happening happening, Random random) {
    StringBuilder text = new StringBuilder();
    text.append(filled(pick(part(happening, "lead"), random), happening, random));
    if (length == Length.SHORT) {
      text.append(' ').append(filled(pick(part(happening, "says"), random), happening, random));
      return text.append('\n').toString();
    }
    for (String part : List.of("more", "says")) {
      text.append("\n\n");
      part(happening, part).forEach(s -> text.append(filled(s, happening, random)).append(' '));
    }
    text.append("\n\n");
    List<String> around = new ArrayList<>(sentences.get("* around"));
    Collections.shuffle(around, random);
    around.subList(0, AROUND).forEach(s -> text.append(filled(s, happening, random)).append(' '));
    return text.toString().replace(" \n", "\n").strip() + "\n";
  }

  private String filled(String sentence, Happening happening, Random random) {
    String filled = sentence.replace("{speaker}", pick(SPEAKERS, random));
    for (Map.Entry<String, String> fact : happening.facts.entrySet()) {
      filled = filled.replace("{" + fact.getKey() + "}", fact.getValue());
    }
    for (Map.Entry<String, List<String>> slot : slots.entrySet()) {
      filled = filled.replace("{" + slot.getKey() + "}", pick(slot.getValue(), random));
    }
    int first = filled.charAt(0) == '"' ? 1 : 0;
    return filled.substring(0, first)
        + Character.toUpperCase(filled.charAt(first))
        + filled.substring(first + 1);
  }

  private static Map<String, String> report(
      int number, String outlet, String title, String text, LocalDate day) {
    String host = outlet.toLowerCase(Locale.ROOT).replace(' ', '-');
    Map<String, String> report = new LinkedHashMap<>();
    report.put("url", "https://" + host + ".example.org/" + number);
    report.put("outlet", outlet);
    report.put("title", title);
    report.put("date", day.toString());
    report.put("text", text);
    return report;
  }

  /** What one more outlet tells days after a happening: how it went on, and then what had been. */
  Map<String, String> followUp(int number, LocalDate happened, LocalDate told) {
    Happening happening = happening(new Random(seed(number)), any -> happened);
    Random random = new Random(seed(number) * 0x9E3779B97F4A7C15L);
    String text =
        filled(pick(part(happening, "later"), random), happening, random)
            + "\n\n"
            + text(happening, random);
    return report(number, outlet(number, MOST_TELLING), title(happening, random), text, told);
  }

  /** The same address a day later, with another number and a sentence more. */
  private Map<String, String> updated(
      Map<String, String> report, Happening happening, Random random) {
    Map<String, String> facts = new LinkedHashMap<>(happening.facts);
    facts.put("n", pick(NUMBERS, random));
    Happening later = new Happening(happening.kind, happening.day, facts);
    Map<String, String> update = new LinkedHashMap<>(report);
    update.put("date", LocalDate.parse(report.get("date")).plusDays(1).toString());
    update.put(
        "text",
        filled(pick(part(later, "later"), random), later, random) + "\n\n" + report.get("text"));
    return update;
  }
}
