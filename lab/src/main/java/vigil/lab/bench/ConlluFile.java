package vigil.lab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.data.DataException;
import vigil.document.Span;

/**
 * Texts in CoNLL-U with coreference in the last column, as GUM and CorefUD have it: {@code
 * Entity=(3-person-new-…} opens a mention of entity 3 and {@code 3)} closes it. Words are put
 * together as the column says ({@code SpaceAfter=No}); documents, paragraphs, genre and day come
 * from the comments. A mention in several pieces ({@code 3[1/2]}) is left out.
 */
final class ConlluFile {
  private static final int COLUMNS = 10;
  private static final String GENRE = "# meta::genre = ";
  private static final String CREATED = "# meta::dateCreated = ";

  private final Path file;
  private final List<ChainText> texts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Row> rows = new ArrayList<>();
  private final List<ChainMention> mentions = new ArrayList<>();

  /** By entity, the places in the sentence where its open mentions began. */
  private final Map<String, Deque<Integer>> open = new TreeMap<>();

  private String id = "";
  private String genre = "";
  private @Nullable LocalDate published;
  private boolean paragraph;
  private boolean blank;
  private int wholeEnds;
  private boolean wholeGlued;
  private int number;

  private ConlluFile(Path file) {
    this.file = file;
    this.id = String.valueOf(file.getFileName()).replace(".conllu", "");
  }

  /** A word, its number in the sentence and that of the word on which it depends. */
  private record Row(Span span, int number, int head) {}

  static List<ChainText> read(Path file) {
    try {
      return new ConlluFile(file).lines(Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private List<ChainText> lines(List<String> lines) {
    for (String line : lines) {
      number++;
      if (line.isBlank()) {
        endSentence();
      } else if (line.startsWith("#")) {
        comment(line);
      } else {
        row(line.split("\t", -1));
      }
    }
    endSentence();
    endText();
    return texts;
  }

  private void comment(String line) {
    if (line.startsWith("# newdoc")) {
      endText();
      int at = line.indexOf("id = ");
      id = at < 0 ? id : line.substring(at + 5).strip();
    } else if (line.startsWith("# newpar")) {
      paragraph = true;
    } else if (line.startsWith(GENRE)) {
      genre = line.substring(GENRE.length()).strip();
    } else if (line.startsWith(CREATED)) {
      published = day(line.substring(CREATED.length()).strip());
    }
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private void row(String[] columns) {
    if (columns.length != COLUMNS) {
      throw error("expected " + COLUMNS + " columns, found " + columns.length);
    }
    int dash = columns[0].indexOf('-');
    if (dash > 0) {
      whole(count(columns[0].substring(dash + 1)), columns[9]);
    } else if (columns[0].indexOf('.') < 0) {
      word(count(columns[0]), columns);
    }
  }

  /** Of words written as one ("don't"), the line of the whole comes first. */
  private void whole(int last, String notes) {
    wholeEnds = last;
    wholeGlued = glued(notes);
  }

  private void word(int at, String[] columns) {
    if (blank && !text.isEmpty()) {
      text.append(paragraph ? "\n\n" : " ");
    }
    paragraph = false;
    Span span = new Span(text.length(), text.length() + columns[1].length());
    text.append(columns[1]);
    blank = at < wholeEnds ? false : !(at == wholeEnds ? wholeGlued : glued(columns[9]));
    rows.add(new Row(span, at, count(columns[6])));
    for (String bracket : brackets(columns[9])) {
      bracket(bracket);
    }
  }

  private static boolean glued(String notes) {
    return List.of(notes.split("\\|")).contains("SpaceAfter=No");
  }

  private int count(String number) {
    try {
      return Integer.parseInt(number);
    } catch (NumberFormatException e) {
      throw error("'" + number + "' is no number of a word");
    }
  }

  /** "(1-event-new(2-person-giv)3)" in its parts. */
  private static List<String> brackets(String notes) {
    for (String note : notes.split("\\|")) {
      if (note.startsWith("Entity=")) {
        return List.of(note.substring("Entity=".length()).split("(?<=\\))|(?=\\()"));
      }
    }
    return List.of();
  }

  private void bracket(String bracket) {
    boolean opens = bracket.startsWith("(");
    boolean closes = bracket.endsWith(")");
    String inside =
        bracket.substring(opens ? 1 : 0, closes ? bracket.length() - 1 : bracket.length());
    String entity = inside.split("-", 2)[0];
    if (entity.indexOf('[') >= 0 || !opens && !closes) {
      return;
    }
    Deque<Integer> begun = open.computeIfAbsent(entity, e -> new ArrayDeque<>());
    if (opens) {
      begun.push(rows.size() - 1);
    }
    if (closes) {
      if (begun.isEmpty()) {
        throw error("entity " + entity + " ends, but did not begin");
      }
      mentions.add(mention(entity, begun.pop(), rows.size() - 1));
    }
  }

  private ChainMention mention(String entity, int first, int last) {
    Span span = rows.get(first).span.join(rows.get(last).span);
    return new ChainMention(span, head(first, last), entity);
  }

  /** The word that depends on none of the mention's others. */
  private Span head(int first, int last) {
    int from = rows.get(first).number;
    int to = rows.get(last).number;
    for (Row row : rows.subList(first, last + 1)) {
      if (row.head < from || row.head > to) {
        return row.span;
      }
    }
    return rows.get(last).span;
  }

  private void endSentence() {
    for (Map.Entry<String, Deque<Integer>> entity : open.entrySet()) {
      if (!entity.getValue().isEmpty()) {
        throw error("entity " + entity.getKey() + " begins, but does not end in its sentence");
      }
    }
    rows.clear();
    wholeEnds = 0;
    blank = true;
  }

  private void endText() {
    if (!text.isEmpty()) {
      mentions.sort(Comparator.comparing(ChainMention::span));
      texts.add(new ChainText(id, genre, Texts.document(id, text.toString(), published), mentions));
    }
    text.setLength(0);
    mentions.clear();
  }

  private DataException error(String message) {
    return new DataException(file + ":" + number + ": " + message);
  }
}
