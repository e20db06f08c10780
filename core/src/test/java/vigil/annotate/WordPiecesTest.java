package vigil.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
  private final List<String> vocabulary = new ArrayList<>();
  private final WordPieces pieces;

  WordPiecesTest() {
    for (int i = 0; i < 104; i++) {
      vocabulary.add("[" + i + "]");
    }
    vocabulary.addAll(
        List.of("shell", "##ed", "##ing", "un", "##shell", "u", ".", "s", "zurich", "-", "##s"));
    pieces = new WordPieces(vocabulary);
  }

  private List<String> of(String word) {
    List<String> found = new ArrayList<>();
    for (int piece : pieces.pieces(word)) {
      found.add(vocabulary.get(piece));
    }
    return found;
  }

  @Test
  void takesTheLongestPieces() {
    assertThat(of("shelled")).containsExactly("shell", "##ed");
    assertThat(of("Unshelling")).containsExactly("un", "##shell", "##ing");
  }

  @Test
  void foldsCaseAndDiacritics() {
    assertThat(of("Z\u00fcrich")).containsExactly("zurich");
  }

  @Test
  void partsAtSigns() {
    assertThat(of("U.S.")).containsExactly("u", ".", "s", ".");
    assertThat(of("shell-shell")).containsExactly("shell", "-", "shell");
  }

  @Test
  void givesTheUnknownPieceForAWordThatItCannotSpell() {
    assertThat(pieces.pieces("xyz")).containsExactly(100);
    assertThat(pieces.pieces("shellx")).containsExactly(100);
    assertThat(pieces.pieces("s".repeat(101))).containsExactly(100);
    assertThat(pieces.pieces("\u0301")).containsExactly(100);
  }
}
