package vigil.lab.train;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.annotate.RoleKind;
import vigil.annotate.SpeakerKind;
import vigil.annotate.Tokenizer;
import vigil.data.DataFile;
import vigil.document.Span;
import vigil.plover.Certainty;
import vigil.plover.EventType;
import vigil.plover.Mode;
import vigil.plover.Status;

/**
 * Contrast rows: sentences of the project's own that teach the deciding rules of PLOVER, in the
 * files of {@code contrast/}, whose head tells their form. Each reading fills the placeholders with
 * other names.
 */
final class ContrastCorpus {
  private static final List<String> FILES =
      List.of(
          "cooperation.txt",
          "between.txt",
          "conflict.txt",
          "status.txt",
          "reports-radio.txt",
          "reports-unrest.txt",
          "reports-diplomacy.txt",
          "reports-war.txt",
          "reports-courts.txt",
          "reports-ministries.txt",
          "reports-local.txt",
          "reports-politics.txt",
          "reports-background.txt",
          "reports-agencies.txt",
          "reports-relations.txt");

  private final List<DataFile.Line> rows;
  private final Fillers fillers;

  private ContrastCorpus(List<DataFile.Line> rows) throws IOException {
    this.rows = rows;
    fillers = new Fillers();
  }

  /** The project's own rows. */
  static ContrastCorpus own() throws IOException {
    List<DataFile.Line> rows = new ArrayList<>();
    for (String file : FILES) {
      try (InputStream in = ContrastCorpus.class.getResourceAsStream("contrast/" + file)) {
        rows.addAll(DataFile.parse(file, Objects.requireNonNull(in, file)).lines());
      }
    }
    return new ContrastCorpus(rows);
  }

  static ContrastCorpus of(DataFile file) throws IOException {
    return new ContrastCorpus(file.lines());
  }

  /** All rows, with names drawn from the random numbers. */
  List<AnnotatedSentence> read(Random random) {
    List<AnnotatedSentence> sentences = new ArrayList<>();
    for (DataFile.Line row : rows) {
      try {
        sentences.add(new Parser().parse(fillers.fill(row.field(0), random)));
      } catch (IllegalArgumentException e) {
        throw row.error(Objects.requireNonNullElse(e.getMessage(), "no contrast row"));
      }
    }
    return sentences;
  }

  /** Each row as a report of one sentence, named by file and line. */
  List<GoldCorpus.Report> reports(Random random) {
    List<AnnotatedSentence> sentences = read(random);
    List<GoldCorpus.Report> reports = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      DataFile.Line row = rows.get(i);
      reports.add(
          new GoldCorpus.Report(row.file() + ":" + row.number(), List.of(sentences.get(i))));
    }
    return reports;
  }

  /** Reads one row: {@code [words|labels]}, labels as in the files' head. */
  private static final class Parser {
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Draft> drafts = new TreeMap<>();

    AnnotatedSentence parse(String row) {
      int at = 0;
      for (int open = row.indexOf('['); open >= 0; open = row.indexOf('[', at)) {
        int bar = row.indexOf('|', open);
        int close = row.indexOf(']', open);
        if (bar < 0 || close < bar) {
          throw new IllegalArgumentException("a bracket has no labels or is left open");
        }
        text.append(row, at, open);
        Span span = new Span(text.length(), text.length() + bar - open - 1);
        text.append(row, open + 1, bar);
        for (String label : row.substring(bar + 1, close).split(" ")) {
          label(label, span);
        }
        at = close + 1;
      }
      text.append(row, at, row.length());
      String whole = text.toString();
      return new AnnotatedSentence(
          whole, Tokenizer.tokens(whole, new Span(0, whole.length())), notes());
    }

    private List<AnnotatedSentence.Note> notes() {
      List<AnnotatedSentence.Note> notes = new ArrayList<>();
      drafts.forEach((number, draft) -> notes.add(draft.note(number)));
      return notes;
    }

    private void label(String label, Span span) {
      String[] parts = label.split(":");
      String number = parts[0].substring(1);
      Draft draft = drafts.computeIfAbsent(number, n -> new Draft());
      if (parts[0].charAt(0) == 't') {
        draft.trigger(span, parts);
      } else {
        draft.role(parts[0].charAt(0), span);
      }
    }
  }

  /** A mention while its row is read. */
  private static final class Draft {
    private @Nullable Span trigger;
    private @Nullable EventType type;
    private final List<Mode> modes = new ArrayList<>();
    private Status status = Status.ASSERTED;
    private Certainty certainty = Certainty.CERTAIN;
    private SpeakerKind speaker = SpeakerKind.AUTHOR;
    private @Nullable String sameAs;
    private final Map<RoleKind, List<Span>> roles = new EnumMap<>(RoleKind.class);

    void trigger(Span span, String[] parts) {
      if (parts.length < 2 || type != null) {
        throw new IllegalArgumentException(
            "a trigger has no type, or its number is another's: " + parts[0]);
      }
      trigger = span;
      type = EventType.valueOf(parts[1]);
      for (int i = 2; i < parts.length; i++) {
        detail(parts[i]);
      }
    }

    private void detail(String detail) {
      Mode mode = Mode.of(Objects.requireNonNull(type), detail).orElse(null);
      if (mode != null) {
        modes.add(mode);
      } else if (detail.startsWith("=")) {
        sameAs = detail.substring(1);
      } else if (Certainties.known(detail)) {
        certainty = Certainty.valueOf(detail.toUpperCase(Locale.ROOT));
      } else {
        status = Status.valueOf(detail.toUpperCase(Locale.ROOT));
      }
    }

    void role(char letter, Span span) {
      if (letter == 's' || letter == 'u') {
        speaker = letter == 's' ? SpeakerKind.NAMED : SpeakerKind.UNNAMED;
      }
      roles.computeIfAbsent(kind(letter), r -> new ArrayList<>()).add(span);
    }

    private static RoleKind kind(char letter) {
      return switch (letter) {
        case 'a' -> RoleKind.ACTOR;
        case 'r' -> RoleKind.RECIPIENT;
        case 'p' -> RoleKind.PLACE;
        case 'd' -> RoleKind.TIME;
        case 'n' -> RoleKind.COUNT;
        case 's', 'u' -> RoleKind.SOURCE;
        case 'c' -> RoleKind.CUE;
        default -> throw new IllegalArgumentException("no label begins with " + letter);
      };
    }

    AnnotatedSentence.Note note(String number) {
      if (trigger == null || type == null) {
        throw new IllegalArgumentException("roles of a trigger that is not there: " + number);
      }
      String event = sameAs == null ? number : sameAs;
      return new AnnotatedSentence.Note(
          trigger, type, modes, status, certainty, speaker, event, roles);
    }
  }

  /** The labels of certainty. */
  private static final class Certainties {
    static boolean known(String label) {
      for (Certainty certainty : Certainty.values()) {
        if (certainty.name().toLowerCase(Locale.ROOT).equals(label)) {
          return true;
        }
      }
      return false;
    }
  }
}
