package vigil.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.annotate.SentenceSplitter;
import vigil.document.Document;
import vigil.document.DocumentReader;
import vigil.document.Overrides;
import vigil.document.PublishedBasis;
import vigil.document.Reading;
import vigil.document.Span;
import vigil.event.Event;
import vigil.event.ReportRecord;
import vigil.source.RawItem;

/**
 * The whole coder on texts that are hardly texts: it never fails, every span lies in the text and
 * covers its words, and no sentence is longer than the bound that keeps its work small.
 */
class FuzzTest {
  private static final long SEED = 20_231_110;
  private static final int TEXTS = 5;
  private static final int LONG_TEXTS = 1;

  private static final DocumentReader DOCUMENTS = DocumentReader.load();

  private static final SentenceSplitter SPLITTER = SentenceSplitter.load();

  private static Coder coder;

  @BeforeAll
  static void load() {
    coder = Coder.standard();
  }

  @AfterAll
  static void close() {
    coder.close();
  }

  /** As a file: with encoding, language and head looked at; what is refused is refused in words. */
  @ParameterizedTest
  @EnumSource
  void readsFilesOf(FuzzText kind) {
    Random random = new Random(SEED + kind.ordinal());
    for (int i = 0; i < texts(kind); i++) {
      String text = kind.make(random);
      Reading reading =
          DOCUMENTS.read(new RawItem("fuzz.txt", text.getBytes(UTF_8)), Overrides.NONE);
      if (reading instanceof Reading.Accepted accepted) {
        assertSound(accepted.document());
      } else {
        assertThat(((Reading.Refused) reading).rejected().message()).isNotBlank();
      }
    }
  }

  /** As a text of whatever is in it, without anybody's having looked at it before. */
  @ParameterizedTest
  @EnumSource
  void codesTextsOf(FuzzText kind) {
    Random random = new Random(SEED - 1 - kind.ordinal());
    for (int i = 0; i < texts(kind); i++) {
      assertSound(document(kind.make(random)));
    }
  }

  private static int texts(FuzzText kind) {
    return kind == FuzzText.ENDLESS ? LONG_TEXTS : TEXTS;
  }

  private static void assertSound(Document document) {
    ReportRecord record = coder.code(document);
    Spans.assertTheyCoverTheirWords(record);
    assertThat(record.events()).extracting(Event::id).doesNotHaveDuplicates();
    assertThat(SPLITTER.split(document))
        .allSatisfy(s -> assertThat(s.tokens()).hasSizeLessThanOrEqualTo(SentenceSplitter.LONGEST));
  }

  private static Document document(String text) {
    return new Document(
        "sha256:0",
        "fuzz",
        null,
        null,
        null,
        "en",
        null,
        PublishedBasis.UNKNOWN,
        text,
        new Span(0, text.length()),
        java.util.List.of());
  }
}
