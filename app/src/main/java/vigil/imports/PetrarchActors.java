package vigil.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigil.actors.Days;
import vigil.actors.Fact;
import vigil.actors.KnownActors;
import vigil.imports.Codes.Meaning;
import vigil.imports.Imported.Origin;
import vigil.plover.Sector;

/**
 * Reads PETRARCH's dictionaries of actors: a name, further names after {@code +}, and codes in
 * brackets, each with the days for which it holds. Years of two digits are of this century up to
 * 15.
 */
final class PetrarchActors {
  private static final Pattern CODE = Pattern.compile("\\[([^\\]]*)\\]?");
  private static final Pattern ACRONYM = Pattern.compile("\\(([A-Za-z0-9.\\s_-]{2,12})\\)");
  private static final int LAST_YEAR_OF_TWO_DIGITS = 15;

  private final Codes codes;
  private final Kinds kinds = new Kinds();
  private final Imported imported = new Imported();
  private final String file;
  private final Map<String, String> ids = new HashMap<>();

  private final Set<String> names = new LinkedHashSet<>();
  private final List<Coded> coded = new ArrayList<>();
  private int line;
  private int started;
  private int nouns;

  /** A code and when it holds. */
  private record Coded(Meaning meaning, Days days, int line) {}

  PetrarchActors(String file, KnownActors known) {
    this.file = file;
    this.codes = new Codes(known);
  }

  Imported read(List<String> lines) {
    for (String text : lines) {
      line++;
      read(withoutComment(text));
    }
    finish();
    if (nouns > 0) {
      imported
          .notices()
          .add(file + ": " + nouns + " nouns for agents, which are no actors, were left out");
    }
    return imported;
  }

  private static String withoutComment(String text) {
    int hash = text.indexOf('#');
    return hash < 0 ? text : text.substring(0, hash);
  }

  private void read(String text) {
    if (text.isBlank() || text.startsWith("!")) {
      return;
    }
    int bracket = text.indexOf('[');
    String name = (bracket < 0 ? text : text.substring(0, bracket)).strip();
    boolean further = name.startsWith("+");
    if (!name.isEmpty() && !further) {
      finish();
      started = line;
    }
    if (!name.isEmpty()) {
      names.add(further ? name.substring(1).strip() : name);
    }
    if (bracket >= 0) {
      codes(text.substring(bracket));
    }
  }

  private void codes(String text) {
    if (text.indexOf(']') < 0) {
      imported.refuse(at(line), "no ']' after a code");
      return;
    }
    Matcher matcher = CODE.matcher(text);
    while (matcher.find()) {
      String[] parts = matcher.group(1).strip().split("\\s+", 2);
      if (parts[0].startsWith("~")) {
        nouns++;
      } else if (!parts[0].startsWith("-")) {
        code(parts[0], parts.length > 1 ? parts[1].strip() : "");
      }
    }
  }

  private void code(String code, String days) {
    try {
      coded.add(new Coded(codes.of(code), days(days), line));
    } catch (DateTimeException | IllegalArgumentException e) {
      imported.refuse(at(line), "[" + code + " " + days + "]: " + e.getMessage());
    }
  }

  private Days days(String text) {
    if (text.isEmpty()) {
      return Days.UNKNOWN;
    }
    char sign = text.charAt(0);
    if (sign == '>') {
      return new Days(day(text.substring(1).strip()), null);
    }
    if (sign == '<') {
      return new Days(null, day(text.substring(1).strip()));
    }
    int hyphen = text.indexOf('-');
    if (hyphen < 0) {
      return new Days(day(text), day(text));
    }
    LocalDate from = day(text.substring(0, hyphen));
    LocalDate to = day(text.substring(hyphen + 1));
    boolean before = from.isAfter(to) && hyphen == 6 && from.getYear() >= 2000;
    return new Days(before ? from.minusYears(100) : from, to);
  }

  private static LocalDate day(String digits) {
    boolean number = digits.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!number || digits.length() != 6 && digits.length() != 8) {
      throw new IllegalArgumentException("'" + digits + "' is no date");
    }
    int yearDigits = digits.length() - 4;
    int year = Integer.parseInt(digits.substring(0, yearDigits));
    if (yearDigits == 2) {
      year += year <= LAST_YEAR_OF_TWO_DIGITS ? 2000 : 1900;
    }
    return LocalDate.of(
        year,
        Integer.parseInt(digits.substring(yearDigits, yearDigits + 2)),
        Integer.parseInt(digits.substring(yearDigits + 2)));
  }

  private String fileName() {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private String at(int number) {
    return file + ":" + number;
  }

  /** Makes facts of the entry that ended. */
  private void finish() {
    List<String> all = named();
    if (!all.isEmpty() && !coded.isEmpty()) {
      entry(all);
    }
    names.clear();
    coded.clear();
  }

  private void entry(List<String> all) {
    Meaning first = chief();
    boolean dated = coded.stream().anyMatch(c -> !c.days().equals(Days.UNKNOWN));
    Origin origin = new Origin("PETRARCH " + fileName() + ":" + started, at(started));
    if (!dated && first.sectors().isEmpty()) {
      if (first.country() != null) {
        all.forEach(n -> imported.name(Fact.Says.PLACE, first.country(), n, origin));
      }
      return;
    }
    String name = cased(all.get(0), all, first);
    String id = id(name, first.country());
    Fact.Says kind = kinds.of(name, first.sectors(), dated);
    if (ids.putIfAbsent(id, name) == null) {
      List<Sector> own = kind == Fact.Says.PERSON ? List.of() : first.sectors();
      imported.entry(kind, id, name, first.country(), own, origin);
    }
    all.stream()
        .skip(1)
        .map(n -> cased(n, all, first))
        .forEach(n -> imported.name(Fact.Says.ALIAS, id, n, origin));
    if (kind == Fact.Says.PERSON) {
      roles(id, origin);
    }
  }

  private void roles(String id, Origin origin) {
    boolean several = coded.size() > 1;
    for (Coded code : coded) {
      boolean otherwise =
          code.days().equals(Days.UNKNOWN)
              && code.meaning().sectors().equals(List.of(Sector.ELI))
              && several;
      if (!otherwise && !code.meaning().sectors().isEmpty()) {
        imported.role(
            id, "", code.meaning().country(), code.meaning().sectors(), code.days(), origin);
      }
    }
  }

  /** The code that tells most: the last one that holds on, else the first. */
  private Meaning chief() {
    return coded.stream()
        .filter(c -> c.days().from() != null && c.days().to() == null)
        .findFirst()
        .orElse(coded.get(0))
        .meaning();
  }

  private String id(String name, @Nullable String country) {
    String slug = Names.slug(name);
    return country == null ? slug : slug + "-" + country.toLowerCase(java.util.Locale.ROOT);
  }

  /** The names, with acronyms out of their brackets. */
  private List<String> named() {
    Set<String> all = new LinkedHashSet<>();
    for (String name : names) {
      Matcher acronym = ACRONYM.matcher(name);
      String rest = acronym.replaceAll(" ");
      if (!rest.replaceAll("[_\\s]", "").isEmpty()) {
        all.add(rest);
      }
      acronym.reset();
      while (acronym.find()) {
        all.add(acronym.group(1));
      }
    }
    return all.stream().map(Names::ofCapitals).filter(n -> n.length() > 1).distinct().toList();
  }

  /** Acronyms keep their capitals. */
  private static String cased(String name, List<String> all, Meaning meaning) {
    boolean one = name.indexOf(' ') < 0 && name.length() <= 6;
    boolean body = meaning.country() == null && name.length() <= 5;
    boolean acronym = one && (body || all.stream().anyMatch(n -> Names.initials(name, n)));
    return acronym ? name.toUpperCase(java.util.Locale.ROOT) : name;
  }
}
