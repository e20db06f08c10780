package vigil.lab.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vigil.annotate.RoleKind;
import vigil.annotate.Stems;
import vigil.annotate.Token;
import vigil.plover.EventType;
import vigil.plover.Mode;

/**
 * Gathers {@code reader/lexicon.tsv}: {@code LexiconFit GOLD OUT.tsv [K/N]}, without the reports of
 * the fold, from annotated reports and the project's own rows.
 */
public final class LexiconFit {
  /** A word must show so many events of a type. */
  private static final int FEWEST = 3;

  private static final String HEAD =
      """
      # Words that show events, and what annotators took them for: the word's stem, a type, how often the word was seen (as an
      # event or not), how often as an event of the type; of these, how many had which mode, and which roles. Gathered by the
      # laboratory's LexiconFit from annotated reports and the project's own rows, of words that were the type three times or more.
      """;

  private final Stems stems = Stems.load();
  private final Map<String, Integer> seen = new TreeMap<>();
  private final Map<String, Map<EventType, Uses>> uses = new TreeMap<>();

  private LexiconFit() {}

  /** What a word had about it, of one type. */
  private static final class Uses {
    private int number;
    private final Map<Mode, Integer> modes = new EnumMap<>(Mode.class);
    private final Map<RoleKind, Integer> roles = new EnumMap<>(RoleKind.class);

    private void add(AnnotatedSentence.Note note) {
      number++;
      note.modes().forEach(m -> modes.merge(m, 1, Integer::sum));
      note.roles().keySet().forEach(r -> roles.merge(r, 1, Integer::sum));
    }
  }

  /** Gathers and writes the file. */
  public static void main(String[] arguments) throws IOException {
    LexiconFit fit = new LexiconFit();
    int fold = arguments.length > 2 ? Integer.parseInt(arguments[2].split("/")[0]) : -1;
    int folds = arguments.length > 2 ? Integer.parseInt(arguments[2].split("/")[1]) : 1;
    for (GoldCorpus.Report report : new GoldCorpus(Path.of(arguments[0])).read()) {
      if (!report.in(fold, folds)) {
        report.sentences().forEach(fit::add);
      }
    }
    ContrastCorpus.own().read(new Random(1)).forEach(fit::add);
    Files.writeString(Path.of(arguments[1]), fit.text());
  }

  private void add(AnnotatedSentence sentence) {
    for (Token token : sentence.tokens()) {
      stems.of(token.text()).forEach(s -> seen.merge(s, 1, Integer::sum));
    }
    for (AnnotatedSentence.Note note : sentence.notes()) {
      for (String stem : stems.of(note.trigger().of(sentence.text()))) {
        uses.computeIfAbsent(stem, s -> new EnumMap<>(EventType.class))
            .computeIfAbsent(note.type(), t -> new Uses())
            .add(note);
      }
    }
  }

  private String text() {
    StringBuilder out = new StringBuilder(HEAD);
    uses.forEach(
        (stem, types) ->
            types.forEach(
                (type, own) -> {
                  if (own.number >= FEWEST && Character.isLetter(stem.charAt(0))) {
                    out.append(line(stem, type, own)).append('\n');
                  }
                }));
    return out.toString();
  }

  private String line(String stem, EventType type, Uses own) {
    int all = Math.max(own.number, seen.getOrDefault(stem, 0));
    String modes =
        own.modes.entrySet().stream()
            .sorted(Comparator.comparingInt((Map.Entry<Mode, Integer> m) -> -m.getValue()))
            .map(m -> m.getKey().label() + " " + m.getValue())
            .collect(Collectors.joining("|"));
    String roles =
        own.roles.entrySet().stream()
            .filter(r -> FRAME.contains(r.getKey()))
            .map(r -> r.getKey().name().toLowerCase(Locale.ROOT) + " " + r.getValue())
            .collect(Collectors.joining("|"));
    return String.join(
        "\t", stem, type.name(), String.valueOf(all), String.valueOf(own.number), modes, roles);
  }

  private static final Set<RoleKind> FRAME =
      Set.copyOf(
          List.of(
              RoleKind.ACTOR, RoleKind.RECIPIENT, RoleKind.PLACE, RoleKind.TIME, RoleKind.COUNT));
}
