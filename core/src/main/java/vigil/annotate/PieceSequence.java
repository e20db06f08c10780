package vigil.annotate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.document.Span;

/**
 * What the model is given: word pieces, the letter case of each, and which pieces make up each row
 * of its table of words. Training and reading build their input here, so that they cannot differ.
 *
 * @param ids the numbers of the pieces, opening and closing pieces included
 * @param shapes for each piece a number of {@link WordShape}, or of a marker
 * @param rows for each row the indices of its pieces
 */
public record PieceSequence(long[] ids, long[] shapes, int[][] rows) {
  private static final int PIECES_OF_A_WORD = 20;
  private static final int MARKER_PIECE = 1;
  private static final int FIRST_MARKER = WordShape.values().length;

  /** A sentence, or a part of one: one row for each token. */
  public static PieceSequence of(List<Token> tokens, WordPieces vocabulary) {
    Builder builder = new Builder(vocabulary);
    for (Token token : tokens) {
      builder.word(token);
    }
    return builder.build(builder.words);
  }

  /**
   * A sentence with two parties between markers; the rows are the first party, the second, and
   * everything. A party that the sentence does not name is null, and its row is the opening piece.
   */
  public static PieceSequence pair(
      List<Token> tokens, @Nullable Span source, @Nullable Span target, WordPieces vocabulary) {
    Builder builder = new Builder(vocabulary);
    boolean inSource = false;
    boolean inTarget = false;
    for (Token token : tokens) {
      inTarget = builder.mark(inTarget, touches(token, target), 2);
      inSource = builder.mark(inSource, touches(token, source), 0);
      builder.word(token);
    }
    builder.mark(inTarget, false, 2);
    builder.mark(inSource, false, 0);
    return builder.build(
        List.of(
            builder.piecesIn(tokens, source),
            builder.piecesIn(tokens, target),
            builder.everything()));
  }

  private static boolean touches(Token token, @Nullable Span span) {
    return span != null && token.span().overlaps(span);
  }

  private static final class Builder {
    private final WordPieces vocabulary;
    private final List<Integer> ids = new ArrayList<>(List.of(WordPieces.CLS));
    private final List<Integer> shapes = new ArrayList<>(List.of(WordShape.SPECIAL.ordinal()));
    private final List<int[]> words = new ArrayList<>();

    Builder(WordPieces vocabulary) {
      this.vocabulary = vocabulary;
    }

    void word(Token token) {
      int[] pieces = vocabulary.pieces(token.text());
      int count = Math.min(pieces.length, PIECES_OF_A_WORD);
      int[] at = new int[count];
      for (int i = 0; i < count; i++) {
        at[i] = add(pieces[i], WordShape.of(token.text()).ordinal());
      }
      words.add(at);
    }

    /** Opens or closes a marker pair where the flag changes; returns the new flag. */
    boolean mark(boolean open, boolean wanted, int marker) {
      if (open != wanted) {
        add(MARKER_PIECE, FIRST_MARKER + marker + (open ? 1 : 0));
      }
      return wanted;
    }

    private int add(int piece, int shape) {
      ids.add(piece);
      shapes.add(shape);
      return ids.size() - 1;
    }

    int[] piecesIn(List<Token> tokens, @Nullable Span span) {
      List<Integer> found = new ArrayList<>();
      for (int i = 0; i < tokens.size(); i++) {
        if (touches(tokens.get(i), span)) {
          for (int piece : words.get(i)) {
            found.add(piece);
          }
        }
      }
      return found.isEmpty() ? new int[] {0} : ints(found);
    }

    int[] everything() {
      int[] all = new int[ids.size() + 1];
      for (int i = 0; i < all.length; i++) {
        all[i] = i;
      }
      return all;
    }

    PieceSequence build(List<int[]> rows) {
      add(WordPieces.SEP, WordShape.SPECIAL.ordinal());
      return new PieceSequence(longs(ids), longs(shapes), rows.toArray(int[][]::new));
    }

    private static int[] ints(List<Integer> numbers) {
      return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static long[] longs(List<Integer> numbers) {
      return numbers.stream().mapToLong(Integer::longValue).toArray();
    }
  }
}
