package vigil.lab.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.annotate.PieceSequence;
import vigil.annotate.Token;
import vigil.annotate.Tokenizer;
import vigil.annotate.WordPieces;
import vigil.document.Span;
import vigil.plover.EventType;

/**
 * Rows of a sentence, two parties marked in it and PLOVER's root between them: tab-separated
 * columns, the third with {@code <s>…</s>} and {@code <t>…</t>}, the seventh the root, where YIELD
 * stands for both CONCEDE and RETREAT.
 */
final class PairCorpus {
  private static final int LONGEST = 120;

  private PairCorpus() {}

  static List<Example> read(Path file, WordPieces vocabulary) throws IOException {
    List<Example> examples = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split("\t", -1);
      examples.add(example(Marked.of(unquoted(fields[2])), fields[6], vocabulary));
    }
    return examples;
  }

  private static String unquoted(String field) {
    boolean quoted = field.length() > 1 && field.startsWith("\"") && field.endsWith("\"");
    return quoted ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field;
  }

  private static Example example(Marked marked, String root, WordPieces vocabulary) {
    List<Token> tokens = Tokenizer.tokens(marked.text, new Span(0, marked.text.length()));
    tokens = tokens.subList(0, Math.min(LONGEST, tokens.size()));
    PieceSequence s = PieceSequence.pair(tokens, marked.source, marked.target, vocabulary);
    return new Example(s.ids(), s.shapes(), s.rows(), new Example.Pair(types(root)));
  }

  private static List<Integer> types(String root) {
    return root.equals("YIELD")
        ? List.of(EventType.CONCEDE.ordinal(), EventType.RETREAT.ordinal())
        : List.of(EventType.valueOf(root).ordinal());
  }

  /** A sentence without its marks, and where they stood. */
  private record Marked(String text, @Nullable Span source, @Nullable Span target) {
    static Marked of(String marked) {
      StringBuilder text = new StringBuilder();
      int[] at = new int[4];
      List<String> marks = List.of("<s>", "</s>", "<t>", "</t>");
      int i = 0;
      while (i < marked.length()) {
        int mark = markAt(marked, i, marks);
        if (mark < 0) {
          text.append(marked.charAt(i++));
        } else {
          at[mark] = text.length();
          i += marks.get(mark).length();
        }
      }
      return new Marked(text.toString(), span(at[0], at[1]), span(at[2], at[3]));
    }

    /** Null where a sentence names only one of the parties. */
    private static @Nullable Span span(int start, int end) {
      return end > start ? new Span(start, end) : null;
    }

    private static int markAt(String marked, int at, List<String> marks) {
      for (int m = 0; m < marks.size(); m++) {
        if (marked.startsWith(marks.get(m), at)) {
          return m;
        }
      }
      return -1;
    }
  }
}
