package vigil.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vigil.actors.FactFile;
import vigil.actors.KnownActors;
import vigil.data.DataException;

/** The option for actors' files of the user's own. */
final class ActorsOption {
  @Option(
      names = "--actors",
      paramLabel = "FILE",
      description =
          "Know the actors of this file too, which 'vigil actors import' wrote; may be given several"
              + " times. A broken file is named and left out.")
  private List<Path> files = new ArrayList<>();

  private boolean refused;

  /** The known actors with those of the files; null where there is no file, so that none waits. */
  @Nullable KnownActors known(Surroundings surroundings) {
    return files.isEmpty() ? null : with(files, surroundings);
  }

  List<Path> files() {
    return List.copyOf(files);
  }

  /** Whether a file was left out. */
  boolean refused() {
    return refused;
  }

  private KnownActors with(List<Path> all, Surroundings surroundings) {
    KnownActors known = KnownActors.shipped();
    for (Path file : all) {
      try {
        int before = known.conflicts().size();
        known = known.and(FactFile.read(file));
        conflicts(file, known.conflicts().size() - before, surroundings);
      } catch (DataException e) {
        surroundings.say(e.getMessage() + "; the file is left out");
        refused = true;
      }
    }
    return known;
  }

  private static void conflicts(Path file, int number, Surroundings surroundings) {
    if (number > 0) {
      surroundings.say(
          file
              + ": "
              + number
              + (number == 1 ? " fact contradicts" : " facts contradict")
              + " what is known and was left out; 'vigil actors check "
              + file
              + "' lists them");
    }
  }
}
