package vigil.document;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vigil.data.DataException;
import vigil.data.DataFile;

/** The loaders of this package's files name the line that they cannot accept. */
class DocumentDataTest {
  private static DataFile file(String text) {
    try {
      return DataFile.parse(
          "x.tsv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void complains(Runnable loading) {
    assertThatThrownBy(loading::run)
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("x.tsv:2: ");
  }

  @Test
  void binaries() {
    complains(() -> Binary.of(file("25504446\ta PDF document\nzz\ta thing")));
    complains(() -> Binary.of(file("25504446\ta PDF document\n4d5a")));
  }

  @Test
  void languages() {
    DataFile scripts = file("GREEK\tel\tGreek\nMARTIAN\tma\tMartian");
    DataFile words = file("en\tEnglish\tthe of\nfr\tFrench");
    complains(() -> Languages.of(scripts, file("en\tEnglish\tthe of")));
    complains(() -> Languages.of(file("GREEK\tel\tGreek"), words));
  }

  @Test
  void labels() {
    complains(() -> Labels.of(file("date\tdate\ndate\tdate"), file("")));
    complains(() -> Labels.of(file("date\tdate\nby\tsinger"), file("")));
    complains(() -> Labels.of(file("date\tdate"), file("AP\tAssociated Press\nAFP")));
  }
}
