package vigil.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.document.Span;

class PieceSequenceTest {
  private static final String TEXT = "Rebels shelled Tal.";
  private final List<Token> tokens = Tokenizer.tokens(TEXT, new Span(0, TEXT.length()));
  private final WordPieces pieces;

  PieceSequenceTest() {
    List<String> vocabulary = new ArrayList<>();
    for (int i = 0; i < 103; i++) {
      vocabulary.add("[" + i + "]");
    }
    vocabulary.addAll(List.of("rebels", "shell", "##ed", "tal", "."));
    pieces = new WordPieces(vocabulary);
  }

  @Test
  void aRowForEachTokenAndTheCaseOfEachPiece() {
    PieceSequence sequence = PieceSequence.of(tokens, pieces);
    assertThat(sequence.ids()).containsExactly(101, 103, 104, 105, 106, 107, 102);
    assertThat(sequence.shapes()).containsExactly(0, 3, 1, 1, 3, 2, 0);
    assertThat(sequence.rows()).isDeepEqualTo(new int[][] {{1}, {2, 3}, {4}, {5}});
  }

  @Test
  void aPairStandsBetweenMarkers() {
    PieceSequence sequence = PieceSequence.pair(tokens, new Span(0, 6), new Span(15, 18), pieces);
    assertThat(sequence.ids()).containsExactly(101, 1, 103, 1, 104, 105, 1, 106, 1, 107, 102);
    assertThat(sequence.shapes()).containsExactly(0, 5, 3, 6, 1, 1, 7, 3, 8, 2, 0);
    assertThat(sequence.rows()[0]).containsExactly(2);
    assertThat(sequence.rows()[1]).containsExactly(7);
    assertThat(sequence.rows()[2]).hasSize(11);
  }

  @Test
  void aPartyThatIsNotNamedIsTheOpeningPiece() {
    PieceSequence sequence = PieceSequence.pair(tokens, new Span(0, 6), null, pieces);
    assertThat(sequence.rows()[1]).containsExactly(0);
  }
}
