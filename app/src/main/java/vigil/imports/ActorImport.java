package vigil.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import vigil.actors.FactFile;
import vigil.actors.KnownActors;
import vigil.data.DataException;

/** Reads files of actors, whatever their form. Immutable. */
public final class ActorImport {
  private static final Pattern PETRARCH =
      Pattern.compile("(?m)^[^\\t\\n]*\\s*\\[[~A-Z-]{3,}[^\\]\\n]*\\]");
  private static final Pattern OWN =
      Pattern.compile(
          "(?m)^[^#\\t\\n]+\\t(state|group|organisation|person|alias|people|seat|place|role|backer|part-of)(\\t|$)");
  private static final int ENOUGH = 1 << 16;

  private final KnownActors known;

  /**
   * @param known whose identifiers the facts may refer to
   */
  public ActorImport(KnownActors known) {
    this.known = known;
  }

  /**
   * The facts of the file.
   *
   * @throws DataException if the file cannot be read, its form is unknown, or it is of Vigil's own
   *     form and has a broken line
   */
  public Imported read(Path file) {
    String text = text(file);
    String name = file.toString();
    String start = text.substring(0, Math.min(text.length(), ENOUGH));
    char first = start.isBlank() ? ' ' : start.strip().charAt(0);
    if (first == '{' && start.lines().findFirst().orElse("").contains("\"schema\"")) {
      return new FollowTheMoneyActors(name, known).read(lines(text));
    }
    if (first == '[' && start.strip().startsWith("{", 1) || first == '{' || first == '[') {
      return new WikidataActors(known).read(WikidataRows.json(name, text));
    }
    if (OWN.matcher(start).find()) {
      Imported own = new Imported();
      own.facts().addAll(FactFile.read(file));
      return own;
    }
    if (PETRARCH.matcher(start).find()) {
      return new PetrarchActors(name, known).read(lines(text));
    }
    if (start.lines().findFirst().orElse("").toLowerCase(java.util.Locale.ROOT).contains("label")) {
      WikidataActors actors = new WikidataActors(known);
      return actors.read(WikidataRows.csv(name, text, actors));
    }
    throw new DataException(name + ": no form of an actors' file that Vigil knows");
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }

  private static String text(Path file) {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (IOException e) {
      throw new DataException(file + ": cannot be read");
    }
  }
}
