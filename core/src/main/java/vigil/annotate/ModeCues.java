package vigil.annotate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vigil.data.DataFile;
import vigil.plover.EventType;
import vigil.plover.Mode;

/**
 * Words that tell how something was done: "stabbed", "by telephone". From {@code
 * reader/mode-cues.tsv}. Immutable.
 */
final class ModeCues {
  private static final int NEAR = 4;

  private enum Where {
    TRIGGER,
    NEAR,
    DECIDES
  }

  private record Cue(Mode mode, Where where, WordPattern words) {}

  private final Map<EventType, List<Cue>> cues = new EnumMap<>(EventType.class);

  private ModeCues(DataFile file) {
    for (DataFile.Line line : file.lines()) {
      EventType type = line.constant(0, EventType.class);
      String label = line.required(1, "mode");
      Mode mode =
          Mode.of(type, label)
              .orElseThrow(() -> line.error("'" + label + "' is no mode of " + type));
      line.required(3, "words");
      cues.computeIfAbsent(type, t -> new ArrayList<>())
          .add(new Cue(mode, line.constant(2, Where.class), new WordPattern(line.list(3))));
    }
  }

  static ModeCues load() {
    return of(DataFile.resource("reader/mode-cues.tsv"));
  }

  static ModeCues of(DataFile file) {
    return new ModeCues(file);
  }

  /** The trigger with the modes that its own words tell, or else those that words near it tell. */
  Trigger judge(List<Token> tokens, Trigger trigger) {
    TokenRange own = TokenRange.of(tokens, trigger.span());
    List<Mode> deciding = new ArrayList<>();
    add(Where.DECIDES, trigger.type(), tokens, own.first() - NEAR, own.end() + NEAR, deciding);
    List<Mode> modes = deciding.isEmpty() ? new ArrayList<>(trigger.modes()) : deciding;
    add(Where.TRIGGER, trigger.type(), tokens, own.first(), own.end(), modes);
    if (modes.isEmpty()) {
      add(Where.NEAR, trigger.type(), tokens, own.first() - NEAR, own.end() + NEAR, modes);
    }
    return modes.equals(trigger.modes()) ? trigger : trigger.withModes(modes);
  }

  private void add(
      Where where, EventType type, List<Token> tokens, int from, int to, List<Mode> modes) {
    for (Cue cue : cues.getOrDefault(type, List.of())) {
      if (cue.where == where && !modes.contains(cue.mode) && cue.words.met(tokens, from, to)) {
        modes.add(cue.mode);
      }
    }
  }
}
