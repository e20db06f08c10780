package vigil.mention;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;
import vigil.data.DataFile.Line;
import vigil.mention.Place.Precision;

/**
 * The places' files in memory. Filled by one thread, then only read, by any number. Every complaint
 * names file and line.
 */
final class Gazetteer {
  private final Lexicon<Spot> spots = new Lexicon<>();
  private final Map<String, Precision> kinds = new HashMap<>();
  private final Map<String, String> peoples = new HashMap<>();
  private final Set<String> commonWords = new HashSet<>();
  private final Map<String, Set<Neighbour>> neighbours = new HashMap<>();
  private final Map<String, Spot> abbreviations = new HashMap<>();
  private final Map<String, Spot> bound = new HashMap<>();
  private final Map<String, Spot> countries = new HashMap<>();
  private final Map<String, List<String>> states = new HashMap<>();
  private final Map<String, Spot> provinceSpots = new HashMap<>();
  private final Map<String, String> provinces = new HashMap<>();

  /** The gazetteer of the shipped files. */
  static Gazetteer load() {
    Gazetteer gazetteer = new Gazetteer();
    gazetteer.kinds(DataFile.resource("places/kinds.tsv"));
    gazetteer.words(DataFile.resource("places/words.tsv"));
    gazetteer.neighbours(DataFile.resource("places/neighbours.tsv"));
    gazetteer.states(DataFile.resource("actors/states.tsv"));
    gazetteer.countries(DataFile.resource("places/countries.tsv"));
    gazetteer.regions(DataFile.resource("places/regions.tsv"));
    gazetteer.provinces(DataFile.resource("places/provinces.tsv"));
    gazetteer.abbreviations(DataFile.resource("places/abbreviations.tsv"));
    gazetteer.districts(DataFile.resource("places/districts.tsv"));
    PressNames names = PressNames.of(DataFile.resource("places/press-names.tsv"));
    gazetteer.cities(DataFile.resource("places/cities.tsv"), names);
    gazetteer.cities(DataFile.resource("places/towns.tsv"), names);
    gazetteer.cities(DataFile.resource("places/more-towns.tsv"), names);
    names.check();
    return gazetteer;
  }

  Lexicon<Spot> spots() {
    return spots;
  }

  /** How exact a place is whose kind the noun tells; null for other words. */
  @Nullable Precision kind(Word word) {
    return kinds.get(word.key());
  }

  Map<String, Precision> kinds() {
    return kinds;
  }

  /** Whether the name of some town is a common word too. */
  boolean commonWord(Word word) {
    return commonWords.contains(word.key());
  }

  /** Whether the word beside a name tells this of it. */
  boolean is(Word word, Neighbour neighbour) {
    return neighbours.getOrDefault(word.key(), Set.of()).contains(neighbour);
  }

  /**
   * The province of a short form such as "Tenn", without its last point.
   *
   * @param behind whether the name of a place stands before it
   */
  @Nullable Spot abbreviated(String text, boolean behind) {
    Spot alone = abbreviations.get(text);
    return alone == null && behind ? bound.get(text) : alone;
  }

  /** The country of a people or of its adjective. */
  @Nullable String people(Word word) {
    return peoples.get(word.key());
  }

  /** The state of a code; empty for none. */
  Optional<Spot> state(@Nullable String iso) {
    return Optional.ofNullable(iso == null ? null : countries.get(iso));
  }

  private void people(String key, String iso) {
    peoples.put(key, iso);
    if (key.endsWith("n") || key.endsWith("i") || key.endsWith("r")) {
      peoples.putIfAbsent(key + "s", iso);
    }
  }

  /** How many words from the word on name a people; 0 for none. */
  int peopleAt(List<Word> some, int at) {
    if (at + 1 < some.size() && peoples.containsKey(Words.key(some, at, at + 2))) {
      return 2;
    }
    return peoples.containsKey(some.get(at).key()) ? 1 : 0;
  }

  /** The country of the people whom the words name. */
  @Nullable String people(List<Word> some, int from, int to) {
    return peoples.get(Words.key(some, from, to));
  }

  /** ISO alpha-3, name, other names, people. */
  void states(DataFile file) {
    for (Line line : file.lines()) {
      String iso = line.required(0, "ISO alpha-3");
      states.put(iso, line.fields());
      line.list(3).forEach(p -> people(Words.key(p), iso));
    }
  }

  /** ISO alpha-3, latitude, longitude, GeoNames id. */
  void countries(DataFile file) {
    for (Line line : file.lines()) {
      String iso = country(line, 0);
      List<String> fields = states.getOrDefault(iso, List.of());
      Spot spot =
          new Spot(
              fields.get(1),
              iso,
              null,
              latitude(line, 1),
              longitude(line, 2),
              Precision.COUNTRY,
              0,
              whole(line, 3),
              true);
      countries.put(iso, spot);
      add(spot, fields.get(1), new Line(line.file(), line.number(), fields).list(2));
    }
  }

  /** name, other names, country, latitude, longitude, precision. */
  void regions(DataFile file) {
    for (Line line : file.lines()) {
      String iso = line.field(2).isEmpty() ? null : country(line, 2);
      Spot spot =
          new Spot(
              line.required(0, "name"),
              iso,
              null,
              latitude(line, 3),
              longitude(line, 4),
              line.constant(5, Precision.class),
              0,
              null,
              true);
      add(spot, spot.name(), line.list(1));
    }
  }

  /** code, name, other names, latitude, longitude, GeoNames id. */
  void provinces(DataFile file) {
    for (Line line : file.lines()) {
      String code = line.required(0, "code");
      String iso = code.substring(0, Math.max(0, code.indexOf('.')));
      if (!states.containsKey(iso)) {
        throw line.error("'" + code + "' begins with no country of states.tsv");
      }
      String name = line.required(1, "name");
      if (provinces.put(code, name) != null) {
        throw line.error("the code '" + code + "' comes twice");
      }
      Spot spot =
          new Spot(
              name,
              iso,
              name,
              latitude(line, 3),
              longitude(line, 4),
              Precision.PROVINCE,
              0,
              whole(line, 5),
              false);
      provinceSpots.put(code, spot);
      add(spot, name, line.list(2));
    }
  }

  /** country, name, other names, province's code, latitude, longitude, population, GeoNames id. */
  void cities(DataFile file, PressNames press) {
    for (Line line : file.lines()) {
      String iso = country(line, 0);
      Integer population = whole(line, 6);
      Integer geonames = whole(line, 7);
      List<String> names = press.of(geonames, line.required(1, "name"), line.list(2));
      Spot spot =
          new Spot(
              names.get(0),
              iso,
              province(line, iso),
              latitude(line, 4),
              longitude(line, 5),
              Precision.CITY,
              population == null ? 0 : population,
              geonames,
              false);
      add(spot, spot.name(), names.subList(1, names.size()));
    }
  }

  /** country, name, other names, province's code, latitude, longitude. */
  void districts(DataFile file) {
    for (Line line : file.lines()) {
      String iso = country(line, 0);
      String name = line.required(1, "name");
      Spot spot =
          new Spot(
              name,
              iso,
              province(line, iso),
              latitude(line, 4),
              longitude(line, 5),
              Precision.DISTRICT,
              0,
              null,
              false);
      add(spot, name, line.list(2));
      int blank = name.lastIndexOf(' ');
      if (blank > 0 && kinds.containsKey(Words.key(name.substring(blank + 1)))) {
        spots.add(Words.key(name.substring(0, blank)), spot);
      }
    }
  }

  private @Nullable String province(Line line, String iso) {
    String code = line.field(3);
    if (code.isEmpty()) {
      return null;
    }
    String name = provinces.get(iso + "." + code);
    if (name == null) {
      throw line.error("'" + iso + "." + code + "' is no province of provinces.tsv");
    }
    return name;
  }

  /** word. */
  void words(DataFile file) {
    file.lines().forEach(line -> commonWords.add(Words.key(line.required(0, "word"))));
  }

  /** class, words. */
  void neighbours(DataFile file) {
    for (Line line : file.lines()) {
      Neighbour neighbour = line.constant(0, Neighbour.class);
      line.required(1, "words");
      line.list(1)
          .forEach(
              word ->
                  neighbours
                      .computeIfAbsent(Words.key(word), k -> EnumSet.noneOf(Neighbour.class))
                      .add(neighbour));
    }
  }

  /** province's code, short forms that stand alone, short forms behind a place. */
  void abbreviations(DataFile file) {
    for (Line line : file.lines()) {
      Spot province = provinceSpots.get(line.required(0, "code"));
      if (province == null) {
        throw line.error("'" + line.field(0) + "' is no province of provinces.tsv");
      }
      line.list(1).forEach(form -> abbreviations.put(lessPoint(form), province));
      line.list(2).forEach(form -> bound.put(lessPoint(form), province));
    }
  }

  /** "Tenn." and "W.Va." as they are looked up: the last point may be the sentence's. */
  static String lessPoint(String form) {
    return form.endsWith(".") ? form.substring(0, form.length() - 1) : form;
  }

  /** nouns, precision. */
  void kinds(DataFile file) {
    for (Line line : file.lines()) {
      Precision precision = line.constant(1, Precision.class);
      line.list(0).forEach(noun -> kinds.putIfAbsent(Words.key(noun), precision));
    }
  }

  private void add(Spot spot, String name, List<String> others) {
    spots.add(Words.key(name), spot);
    others.forEach(other -> spots.add(Words.key(other), spot));
  }

  private String country(Line line, int field) {
    String iso = line.required(field, "country");
    if (!states.containsKey(iso)) {
      throw line.error("'" + iso + "' is no country of states.tsv");
    }
    return iso;
  }

  private static double latitude(Line line, int field) {
    return degrees(line, field, 90);
  }

  private static double longitude(Line line, int field) {
    return degrees(line, field, 180);
  }

  private static double degrees(Line line, int field, int most) {
    try {
      double degrees = Double.parseDouble(line.required(field, "degrees"));
      if (Math.abs(degrees) <= most) {
        return degrees;
      }
    } catch (NumberFormatException e) {
      throw line.error("'" + line.field(field) + "' is no number of degrees");
    }
    throw line.error("'" + line.field(field) + "' lies beyond " + most + " degrees");
  }

  private static @Nullable Integer whole(Line line, int field) {
    String text = line.field(field);
    try {
      return text.isEmpty() ? null : Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw line.error("'" + text + "' is no whole number");
    }
  }
}
