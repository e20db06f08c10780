package vigil.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;
import vigil.plover.Certainty;

/** The cues of {@code speech/cues.tsv}, by their first word. Immutable; one serves all threads. */
final class Cues {
  static final String FILE = "speech/cues.tsv";
  private final Phrases<Cue> phrases = new Phrases<>();

  private Cues() {}

  static Cues load() {
    return of(DataFile.resource(FILE));
  }

  static Cues of(DataFile file) {
    Cues cues = new Cues();
    file.lines().forEach(cues::add);
    return cues;
  }

  private void add(DataFile.Line line) {
    line.required(0, "words");
    for (String form : line.list(0)) {
      phrases.add(line, form, cue(line, List.of(form.split(" "))));
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
    Phrases.Entry<Cue> entry = phrases.at(words, index);
    return entry == null ? null : entry.value();
  }
}
