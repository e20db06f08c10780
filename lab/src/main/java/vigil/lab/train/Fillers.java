package vigil.lab.train;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import vigil.data.DataFile;

/**
 * Names for the placeholders of {@link ContrastCorpus}, drawn at random, so that no name comes to
 * carry a type: states, towns, provinces, armed groups and organisations out of the coder's own
 * knowledge, invented persons.
 */
final class Fillers {
  private static final int LARGE_TOWN = 150_000;

  private final List<State> states = new ArrayList<>();
  private final Map<Character, List<String>> names = new HashMap<>();

  private record State(String name, String adjective) {}

  Fillers() throws IOException {
    for (DataFile.Line line : DataFile.resource("actors/states.tsv").lines()) {
      if (plain(line.field(1)) && !line.list(3).isEmpty()) {
        states.add(new State(line.field(1), line.list(3).get(0)));
      }
    }
    for (DataFile.Line line : DataFile.resource("places/cities.tsv").lines()) {
      if (plain(line.field(1)) && Long.parseLong(line.field(6)) >= LARGE_TOWN) {
        add('T', line.field(1));
      }
    }
    for (DataFile.Line line : DataFile.resource("places/provinces.tsv").lines()) {
      if (plain(line.field(1))) {
        add('R', line.field(1));
      }
    }
    for (DataFile.Line line : DataFile.resource("actors/groups.tsv").lines()) {
      if (line.field(4).equals("REB")) {
        add('G', line.field(1));
      }
    }
    for (DataFile.Line line : DataFile.resource("actors/organisations.tsv").lines()) {
      if (!line.field(4).equals("MED")) {
        add('O', "the " + line.field(1));
      }
    }
    persons();
    List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
        .forEach(d -> add('D', d));
    List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December")
        .forEach(m -> add('M', m));
  }

  private void persons() throws IOException {
    try (InputStream in = Fillers.class.getResourceAsStream("persons.tsv")) {
      List<DataFile.Line> lines =
          DataFile.parse("persons.tsv", Objects.requireNonNull(in, "persons.tsv")).lines();
      for (DataFile.Line first : lines) {
        for (DataFile.Line last : lines) {
          add('P', first.field(0) + " " + last.field(1));
        }
        add('L', first.field(1));
      }
    }
  }

  /** A name of one word that takes no article. */
  private static boolean plain(String name) {
    return name.indexOf(' ') < 0 && !name.endsWith("s");
  }

  private void add(char kind, String name) {
    names.computeIfAbsent(kind, k -> new ArrayList<>()).add(name);
  }

  /** The text with each placeholder filled; the same placeholder gets the same name. */
  String fill(String text, Random random) {
    StringBuilder filled = new StringBuilder();
    Map<String, String> chosen = new HashMap<>();
    Set<String> used = new HashSet<>();
    int at = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        throw new IllegalArgumentException("a brace is left open");
      }
      filled.append(text, at, open);
      append(filled, name(text.substring(open + 1, close), chosen, used, random));
      at = close + 1;
    }
    return filled.append(text.substring(at)).toString();
  }

  /** Appends a name, with the article before it and the capital that it needs. */
  private static void append(StringBuilder text, String name) {
    boolean vowel = "AEIOU".indexOf(name.charAt(0)) >= 0;
    String bare = text.toString().replaceAll("\\[$", "");
    if (vowel
        && (bare.endsWith(" a ")
            || bare.equals("A ")
            || bare.endsWith("[a ")
            || bare.endsWith("[A "))) {
      text.insert(text.lastIndexOf(" "), "n");
    }
    boolean first = bare.isEmpty();
    text.append(first ? Character.toUpperCase(name.charAt(0)) + name.substring(1) : name);
  }

  private String name(
      String placeholder, Map<String, String> chosen, Set<String> used, Random random) {
    char kind = placeholder.charAt(0);
    String number = placeholder.substring(1);
    if (kind == 'S' || kind == 'N') {
      state(number, chosen, used, random);
    } else if (!chosen.containsKey(placeholder)) {
      chosen.put(placeholder, draw(kind, used, random));
    }
    return Objects.requireNonNull(chosen.get(placeholder));
  }

  /** A state's noun and adjective belong together. */
  private void state(String number, Map<String, String> chosen, Set<String> used, Random random) {
    while (!chosen.containsKey("S" + number)) {
      State state = states.get(random.nextInt(states.size()));
      if (used.add(state.name())) {
        chosen.put("S" + number, state.name());
        chosen.put("N" + number, state.adjective());
      }
    }
  }

  private String draw(char kind, Set<String> used, Random random) {
    List<String> among = names.get(kind);
    if (among == null) {
      throw new IllegalArgumentException("no placeholder is called " + kind);
    }
    String name = among.get(random.nextInt(among.size()));
    while (!used.add(name)) {
      name = among.get(random.nextInt(among.size()));
    }
    return name;
  }
}
