package vigil.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.document.Overrides;
import vigil.source.RawItem;

/** Pages that go back to what they said before, and texts that are read otherwise than before. */
class ReturnsTest {
  private static final String URL = "https://post.example.org/harbour";
  private static final Sample FIRST = Sample.of("Fighters shelled the harbour; two died.").at(URL);
  private static final Sample SECOND =
      Sample.of("Fighters shelled the old harbour on Friday; three men died there.").at(URL);

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.write(folder.resolve("record.vigil"), Sample.CLOCK);
  }

  @AfterEach
  void close() {
    assertThat(store.verify().broken()).isNull();
    store.close();
  }

  private static Original page(Sample sample) {
    RawItem item = new RawItem(URL, sample.text().getBytes(UTF_8), Map.of("url", URL));
    return Original.of(item, Overrides.NONE, Sample.CLOCK.instant());
  }

  private Kept keep(Original original, Sample read, boolean again) {
    Arrival.Coded arrival = new Arrival.Coded(original, read.record(), read.json(), again);
    return store.keep(List.of(arrival), "ada").get(0);
  }

  private Kept fetched(Sample sample) {
    return keep(page(sample), sample, false);
  }

  @Test
  void aPageThatGoesBackIsANewVersionAgain() {
    fetched(FIRST);
    assertThat(fetched(SECOND).kind()).isEqualTo(Kept.Kind.VERSION);
    assertThat(store.knows(page(FIRST))).isFalse();
    Kept back = fetched(FIRST);
    assertThat(back.kind()).isEqualTo(Kept.Kind.VERSION);
    assertThat(back.other()).isEqualTo(2);
    assertThat(store.report("3", Long.MAX_VALUE).versions()).hasSize(3);
    assertThat(store.knows(page(FIRST))).isTrue();
    assertThat(fetched(FIRST).kind()).isEqualTo(Kept.Kind.KNOWN);
    assertThat(fetched(SECOND).kind()).isEqualTo(Kept.Kind.VERSION);
    assertThat(store.stats(Long.MAX_VALUE).articles()).isEqualTo(1);
  }

  @Test
  void anOldFileIsNoReturn() {
    keep(FIRST.original(), FIRST, false);
    keep(SECOND.original(), SECOND, false);
    assertThat(store.knows(FIRST.original())).isTrue();
    assertThat(keep(FIRST.original(), FIRST, false).kind()).isEqualTo(Kept.Kind.KNOWN);
    assertThat(store.report("1", Long.MAX_VALUE).versions()).hasSize(2);
  }

  @Test
  void aTextThatIsReadOtherwiseNowIsANewVersionOfTheSameItem() {
    fetched(FIRST);
    Sample otherwise = Sample.of("Fighters shelled the harbour; two died. Ads.").at(URL);
    Kept read = keep(page(FIRST), otherwise.coder("test 2"), true);
    assertThat(read.kind()).isEqualTo(Kept.Kind.VERSION);
    assertThat(read.other()).isEqualTo(1);
    assertThat(store.stats(Long.MAX_VALUE).appearances()).isEqualTo(1);
    assertThat(keep(page(FIRST), otherwise.coder("test 2"), true).kind())
        .isEqualTo(Kept.Kind.KNOWN);
    assertThat(keep(page(FIRST), otherwise.coder("test 3"), true).kind())
        .isEqualTo(Kept.Kind.RECODED);
  }

  @Test
  void aPageThatWentBackIsCodedAgainWhereItHolds() {
    fetched(FIRST);
    fetched(SECOND);
    fetched(FIRST);
    Kept again = keep(page(FIRST), FIRST.coder("test 2"), true);
    assertThat(again.kind()).isEqualTo(Kept.Kind.RECODED);
    assertThat(again.report()).isEqualTo(3);
  }
}
