package vigil.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.actors.Identity;
import vigil.actors.KnownActors;
import vigil.actors.NameFolding;
import vigil.data.DataFile;
import vigil.data.DataFile.Line;
import vigil.plover.Sector;

/**
 * Parts words such as "Minister of Defence of Ukraine" into an office and whose it is. Immutable.
 */
final class Offices {
  private final Map<String, Line> offices = new HashMap<>();
  private final Map<String, String> owners = new HashMap<>();

  /** An office by its usual name, whose it is, and its sectors. */
  record Post(String office, @Nullable String of, List<Sector> sectors) {}

  Offices(KnownActors known) {
    for (Line line : DataFile.resource("actors/offices.tsv").lines()) {
      offices.put(line.required(0, "office"), line);
      line.list(1).forEach(name -> offices.putIfAbsent(name, line));
    }
    for (Identity identity : known.all()) {
      if (identity.kind() != Identity.Kind.PERSON) {
        identity.called().forEach(n -> owners.putIfAbsent(NameFolding.key(n), identity.id()));
        identity.names().forEach(n -> owners.putIfAbsent(NameFolding.key(n.text()), identity.id()));
      }
    }
  }

  /** The identifier of the state, group or organisation of that name. */
  @Nullable String owner(String name) {
    String key = NameFolding.key(name);
    return owners.get(key.startsWith("the ") ? key.substring(4) : key);
  }

  /**
   * The post that the words name; an office that is not known keeps its words.
   *
   * @param country whose it is where the words do not say
   */
  Post post(String words, @Nullable String country) {
    String text = words.strip();
    for (int of = text.length(); of > 0; of = text.lastIndexOf(" of ", of - 1)) {
      String before = text.substring(0, of);
      String after = of < text.length() ? text.substring(of + 4) : "";
      Line line = office(before);
      String owner = after.isEmpty() ? country : owner(after);
      if (line != null && (after.isEmpty() || owner != null)) {
        return post(line, owner);
      }
    }
    return adjective(text, country);
  }

  /** "Ukrainian Minister of Defence". */
  private Post adjective(String text, @Nullable String country) {
    int blank = text.indexOf(' ');
    String owner = blank < 0 ? null : owner(text.substring(0, blank));
    Line line = owner == null ? null : office(text.substring(blank + 1));
    return line == null ? new Post(text, country, List.of()) : post(line, owner);
  }

  private @Nullable Line office(String words) {
    return offices.get(words.toLowerCase(Locale.ROOT));
  }

  private static Post post(Line line, @Nullable String of) {
    return new Post(line.field(0), of, line.list(3).stream().map(Sector::valueOf).toList());
  }
}
