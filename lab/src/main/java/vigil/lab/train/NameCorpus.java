package vigil.lab.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vigil.annotate.NameKind;
import vigil.annotate.PieceSequence;
import vigil.annotate.Token;
import vigil.annotate.WordPieces;
import vigil.document.Span;

/**
 * Sentences of GUM with their names: entities of a person, an organisation or a place whose head is
 * a proper noun. The official dev and test parts are left out. Columns as in CoNLL-U; entities as
 * brackets in the last one.
 */
final class NameCorpus {
  private static final int LONGEST = 90;

  private static final Map<String, NameKind> KINDS =
      Map.of(
          "person", NameKind.PERSON,
          "organization", NameKind.ORGANISATION,
          "place", NameKind.LOCATION);

  private final WordPieces vocabulary;

  NameCorpus(WordPieces vocabulary) {
    this.vocabulary = vocabulary;
  }

  List<Example> read(Path gum) throws IOException {
    Set<String> held = heldOut(gum.resolve("splits.md"));
    List<Path> files;
    try (Stream<Path> listed = Files.list(gum.resolve("dep"))) {
      files = listed.sorted().filter(f -> !held.contains(name(f))).toList();
    }
    List<Example> examples = new ArrayList<>();
    for (Path file : files) {
      examples.addAll(sentences(file));
    }
    return examples;
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".conllu", "");
  }

  private static Set<String> heldOut(Path splits) throws IOException {
    Set<String> held = new HashSet<>();
    boolean train = true;
    for (String line : Files.readAllLines(splits)) {
      if (line.startsWith("## ")) {
        train = line.equals("## train");
      } else if (line.startsWith("  * ") && !train) {
        held.add(line.substring(4).strip());
      }
    }
    return held;
  }

  private List<Example> sentences(Path file) throws IOException {
    List<Example> examples = new ArrayList<>();
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank()) {
        if (rows.size() > 1 && rows.size() <= LONGEST) {
          examples.add(example(rows));
        }
        rows.clear();
      } else if (Character.isDigit(line.charAt(0))) {
        String[] row = line.split("\t");
        if (row[0].chars().allMatch(Character::isDigit)) {
          rows.add(row);
        }
      }
    }
    return examples;
  }

  private Example example(List<String[]> rows) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String[] row : rows) {
      tokens.add(new Token(new Span(at, at + row[1].length()), row[1]));
      at += row[1].length() + 1;
    }
    PieceSequence s = PieceSequence.of(tokens, vocabulary);
    return new Example(s.ids(), s.shapes(), s.rows(), new Example.Names(tags(rows)));
  }

  private static int[] tags(List<String[]> rows) {
    int[] tags = new int[rows.size()];
    for (Entity entity : entities(rows)) {
      int first = firstOfName(rows, entity);
      int last = lastOfName(rows, entity);
      if (first >= 0 && Arrays.stream(tags, first, last + 1).allMatch(t -> t == 0)) {
        for (int i = first; i <= last; i++) {
          tags[i] = 1 + 2 * entity.kind.ordinal() + (i == first ? 0 : 1);
        }
      }
    }
    return tags;
  }

  private record Entity(NameKind kind, int first, int last) {
    int length() {
      return last - first;
    }
  }

  /**
   * The sentence's entities of the kinds wanted, the shortest first, since names lie inside longer
   * phrases.
   */
  private static List<Entity> entities(List<String[]> rows) {
    List<Entity> entities = new ArrayList<>();
    Map<String, List<int[]>> open = new TreeMap<>();
    Map<String, NameKind> kinds = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      for (String bracket : brackets(rows.get(i)[9])) {
        boolean opens = bracket.startsWith("(");
        boolean closes = bracket.endsWith(")");
        String[] fields = bracket.replace("(", "").replace(")", "").split("-");
        String group = fields[0];
        if (opens) {
          open.computeIfAbsent(group, g -> new ArrayList<>()).add(new int[] {i});
          kinds.remove(group);
          if (fields.length > 1 && KINDS.containsKey(fields[1])) {
            kinds.put(group, KINDS.get(fields[1]));
          }
        }
        if (closes && open.containsKey(group) && !open.get(group).isEmpty()) {
          int start = open.get(group).remove(open.get(group).size() - 1)[0];
          if (kinds.containsKey(group)) {
            entities.add(new Entity(kinds.get(group), start, i));
          }
        }
      }
    }
    entities.sort(java.util.Comparator.comparingInt(Entity::length));
    return entities;
  }

  /** "(1-event-new(2-person-giv)3)" in its parts. */
  private static List<String> brackets(String column) {
    List<String> parts = new ArrayList<>();
    for (String field : column.split("\\|")) {
      if (field.startsWith("Entity=")) {
        for (String part : field.substring(7).split("(?<=\\))|(?=\\()")) {
          if (!part.isBlank()) {
            parts.add(part);
          }
        }
      }
    }
    return parts;
  }

  private static int head(List<String[]> rows, Entity e) {
    for (int i = e.first; i <= e.last; i++) {
      int head = Integer.parseInt(rows.get(i)[6]) - 1;
      if (head < e.first || head > e.last) {
        return i;
      }
    }
    return -1;
  }

  private static boolean proper(String[] row) {
    return row[3].equals("PROPN");
  }

  private static boolean capitalised(String[] row) {
    return Character.isUpperCase(row[1].charAt(0));
  }

  private static int firstOfName(List<String[]> rows, Entity e) {
    int head = head(rows, e);
    if (head < 0 || !proper(rows.get(head))) {
      return -1;
    }
    int at = head;
    while (at > e.first
        && (capitalised(rows.get(at - 1)) && !rows.get(at - 1)[3].equals("DET")
            || hyphen(rows, at))) {
      at--;
    }
    return at;
  }

  private static boolean hyphen(List<String[]> rows, int at) {
    return rows.get(at - 1)[1].equals("-") && at > 1 && capitalised(rows.get(at - 2));
  }

  private static int lastOfName(List<String[]> rows, Entity e) {
    int at = head(rows, e);
    int last = at;
    while (at >= 0 && at < e.last) {
      at++;
      String word = rows.get(at)[1];
      if (proper(rows.get(at)) || capitalised(rows.get(at)) && !rows.get(at)[3].equals("PRON")) {
        last = at;
      } else if (!word.equals("of")
          && !word.equals("for")
          && !word.equals("the")
          && !word.equals("-")) {
        break;
      }
    }
    return last;
  }
}
