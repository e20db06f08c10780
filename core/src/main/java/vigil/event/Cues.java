package vigil.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;
import vigil.plover.Certainty;

/** The cues of {@code speech/cues.tsv}, by their first word. Immutable; one serves all threads. */
final class Cues {
  static final String FILE = "speech/cues.tsv";
  private final Map<String, List<Cue>> byFirst = new HashMap<>();

  private Cues() {}

  static Cues load() {
    return of(DataFile.resource(FILE));
  }

  static Cues of(DataFile file) {
    Cues cues = new Cues();
    file.lines().forEach(cues::add);
    Comparator<Cue> longest = Comparator.comparing((Cue c) -> c.words().size()).reversed();
    cues.byFirst.values().forEach(list -> list.sort(longest));
    return cues;
  }

  private void add(DataFile.Line line) {
    line.required(0, "words");
    for (String form : line.list(0)) {
      if (!form.equals(form.toLowerCase(Locale.ROOT))) {
        throw line.error("'" + form + "' is not in lower case");
      }
      Cue cue = cue(line, List.of(form.split(" +")));
      List<Cue> others = byFirst.computeIfAbsent(cue.words().get(0), w -> new ArrayList<>());
      if (others.stream().anyMatch(o -> o.words().equals(cue.words()))) {
        throw line.error("'" + form + "' stands twice");
      }
      others.add(cue);
    }
  }

  private static Cue cue(DataFile.Line line, List<String> words) {
    return new Cue(
        words,
        line.constant(1, Cue.Place.class),
        line.constant(2, Cue.Content.class),
        line.constant(3, Attribution.Stance.class),
        line.constant(4, Certainty.class),
        act(line));
  }

  private static boolean act(DataFile.Line line) {
    String value = line.required(5, "'report' or 'act'");
    if (!value.equals("report") && !value.equals("act")) {
      throw line.error("'" + value + "' is neither 'report' nor 'act'");
    }
    return value.equals("act");
  }

  /** The longest cue that begins at the token, if one does. */
  @Nullable Cue at(Words words, int index) {
    for (Cue cue : byFirst.getOrDefault(words.lower(index), List.of())) {
      if (matches(cue, words, index)) {
        return cue;
      }
    }
    return null;
  }

  private static boolean matches(Cue cue, Words words, int index) {
    for (int i = 1; i < cue.words().size(); i++) {
      if (!words.lower(index + i).equals(cue.words().get(i))) {
        return false;
      }
    }
    return true;
  }
}
