package vigil.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.document.Document;
import vigil.document.Texts;
import vigil.plover.EventType;
import vigil.plover.Status;

/** The shipped model on plain sentences: what any reader of the news would see. */
class EncoderReaderTest {
  private static EncoderReader reader;

  @BeforeAll
  static void load() {
    reader = EncoderReader.shipped();
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  private static Annotated read(String text) {
    return reader.read(document(text));
  }

  private static Document document(String text) {
    return Texts.document(text);
  }

  private static Trigger trigger(Annotated read, String word) {
    return read.triggers().stream()
        .filter(t -> read.text(t.span()).contains(word))
        .findFirst()
        .orElseThrow(() -> new AssertionError(word + " not among " + read.triggers()));
  }

  private static List<String> words(Annotated read, Trigger trigger, RoleKind kind) {
    return trigger.roles(kind).stream().map(read::text).toList();
  }

  @Test
  void seesWhoMetWhomAndWhere() {
    Annotated read = read("The Norwegian foreign minister met the Kenyan president in Nairobi.");
    Trigger met = trigger(read, "met");
    assertThat(met.type()).isEqualTo(EventType.CONSULT);
    assertThat(met.status()).isEqualTo(Status.ASSERTED);
    assertThat(words(read, met, RoleKind.ACTOR).toString()).contains("Norwegian foreign minister");
    List<String> parties = new ArrayList<>(words(read, met, RoleKind.ACTOR));
    parties.addAll(words(read, met, RoleKind.RECIPIENT));
    assertThat(parties.toString()).contains("Kenyan");
    assertThat(read.names())
        .anySatisfy(
            n -> {
              assertThat(read.text(n.span())).isEqualTo("Nairobi");
              assertThat(n.kind()).isEqualTo(NameKind.LOCATION);
            });
  }

  @Test
  void seesWhoKilledHowMany() {
    Annotated read = read("On Tuesday gunmen killed seven soldiers near the town of Gao.");
    Trigger killed = trigger(read, "killed");
    assertThat(killed.type()).isEqualTo(EventType.ASSAULT);
    assertThat(words(read, killed, RoleKind.ACTOR)).containsExactly("gunmen");
    assertThat(words(read, killed, RoleKind.RECIPIENT).toString()).contains("soldiers");
    assertThat(words(read, killed, RoleKind.TIME).toString()).contains("Tuesday");
  }

  @Test
  void tellsWhatMayComeAndWhatIsDeniedFromWhatHappened() {
    Annotated possible = read("If rebels attack the airport, flights will stop.");
    assertThat(trigger(possible, "attack").status()).isEqualTo(Status.HYPOTHETICAL);
    Annotated denied = read("The army did not attack the village.");
    assertThat(trigger(denied, "attack").status()).isEqualTo(Status.NEGATED);
  }

  @Test
  void readsASentenceTheSameInWhateverReportItStands() {
    String sentence = "Police arrested four students in Lusaka.";
    String before = "Rain fell on the lake. ";
    Annotated alone = read(sentence);
    Annotated behind = read(before + sentence);
    Trigger one = trigger(alone, "arrested");
    Trigger other = trigger(behind, "arrested");
    assertThat(other.types()).isEqualTo(one.types());
    assertThat(other.span().start() - before.length()).isEqualTo(one.span().start());
    assertThat(words(behind, other, RoleKind.RECIPIENT))
        .isEqualTo(words(alone, one, RoleKind.RECIPIENT));
  }

  @Test
  void answersManyThreadsAlike() {
    String text = "Gunmen killed two guards. Police arrested a suspect, and crowds protested.";
    Annotated expected = read(text);
    List<CompletableFuture<Annotated>> asked = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      asked.add(CompletableFuture.supplyAsync(() -> read(text)));
    }
    assertThat(asked).extracting(CompletableFuture::join).containsOnly(expected);
  }

  @Test
  void readsASentenceOfThousandsOfPiecesInParts() {
    String text = "The army shelled the town and the harbour and ".repeat(400) + "left.";
    Annotated read = read(text);
    assertThat(read.triggers()).hasSizeGreaterThan(100);
    assertThat(read.triggers()).extracting(Trigger::span).isSorted().doesNotHaveDuplicates();
    assertThat(read.triggers())
        .allSatisfy(t -> assertThat(t.span().end()).isLessThan(text.length()));
  }

  @Test
  void bearsAWordOfThousandsOfLetters() {
    assertThat(read("Zq".repeat(20_000) + ".").document().text()).hasSize(40_001);
  }

  @Test
  void findsNothingWhereNoWordStands() {
    Annotated read = read(" \n\n\t \n");
    assertThat(read.sentences()).isEmpty();
    assertThat(read.names()).isEmpty();
    assertThat(read.triggers()).isEmpty();
  }

  @Test
  void namesAMissingModel(@TempDir Path folder) {
    Path missing = folder.resolve("none.onnx");
    assertThatThrownBy(() -> EncoderReader.of(missing))
        .isInstanceOf(ModelException.class)
        .hasMessage(missing + ": there is no such model");
  }

  /** Wherever the file is cut, be it by its last bytes alone. */
  @Test
  void namesACutModel(@TempDir Path folder) throws IOException {
    Path cut = folder.resolve("cut.onnx");
    try (InputStream in = Heads.class.getResourceAsStream("/vigil/reader/reader.onnx")) {
      byte[] whole = in.readAllBytes();
      for (int kept : new int[] {100, whole.length / 2, whole.length - 200, whole.length - 1}) {
        Files.write(cut, Arrays.copyOf(whole, kept));
        assertRefused(cut);
      }
    }
  }

  @Test
  void namesAFileThatIsNoModel(@TempDir Path folder) throws IOException {
    assertRefused(Files.write(folder.resolve("empty.onnx"), new byte[0]));
    Path letter = folder.resolve("letter.onnx");
    assertRefused(Files.writeString(letter, "Dear reader, this is a letter."));
  }

  @Test
  void namesAModelOfAnotherLayout(@TempDir Path folder) throws IOException {
    Path foreign = folder.resolve("foreign.onnx");
    try (InputStream in = Heads.class.getResourceAsStream("/vigil/reader/reader.onnx")) {
      byte[] bytes = in.readAllBytes();
      byte[] key = "head.status".getBytes(StandardCharsets.US_ASCII);
      int at = indexOf(bytes, key);
      bytes[at] = 'd';
      Files.write(foreign, bytes);
    }
    assertThatThrownBy(() -> EncoderReader.of(foreign))
        .isInstanceOf(ModelException.class)
        .hasMessage(
            foreign + " is of another version: head.status is missing, not " + layoutOfStatus());
  }

  private static String layoutOfStatus() {
    return Heads.STATUS.start() + "+" + Heads.STATUS.width();
  }

  private static int indexOf(byte[] bytes, byte[] key) {
    for (int at = 0; at + key.length <= bytes.length; at++) {
      if (Arrays.equals(bytes, at, at + key.length, key, 0, key.length)) {
        return at;
      }
    }
    throw new AssertionError("no such key in the model");
  }

  private static void assertRefused(Path file) {
    assertThatThrownBy(() -> EncoderReader.of(file))
        .isInstanceOf(ModelException.class)
        .hasMessageStartingWith(file.toString());
  }
}
