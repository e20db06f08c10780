package vigil.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.source.Rejected.Reason;

class SourcesTest {
  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    Files.createDirectory(folder.resolve("b"));
    Files.writeString(folder.resolve("b/two.txt"), "two");
    Files.writeString(folder.resolve("a.txt"), "one");
    Files.writeString(folder.resolve("c.txt"), "three");
    Files.writeString(folder.resolve(".hidden"), "none");
  }

  private static List<Input> read(Object... arguments) {
    List<Input> inputs = new ArrayList<>();
    Sources.of(List.of(arguments).stream().map(Object::toString).toList(), stream("typed"))
        .forEach(inputs::add);
    return inputs;
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Input input) {
    return new String(((RawItem) input).bytes(), StandardCharsets.UTF_8);
  }

  private static Rejected only(List<Input> inputs) {
    assertThat(inputs).hasSize(1);
    return (Rejected) inputs.get(0);
  }

  @Test
  void foldersAreWalkedInTheOrderOfNames() {
    List<Input> inputs = read(folder, "-");
    assertThat(inputs.stream().map(SourcesTest::text))
        .containsExactly("one", "two", "three", "typed");
    assertThat(inputs.get(1).name()).isEqualTo(folder.resolve("b/two.txt").toString());
    assertThat(Sources.of(List.of(folder.toString(), "-"), stream("")).count()).isEqualTo(4);
  }

  @Test
  void aMissingFileIsNamedAndTheOthersFollow() {
    List<Input> inputs = read(folder.resolve("none.txt"), folder.resolve("a.txt"));
    Rejected missing = (Rejected) inputs.get(0);
    assertThat(missing.reason()).isEqualTo(Reason.MISSING);
    assertThat(missing.name()).endsWith("none.txt");
    assertThat(missing.message()).isEqualTo("does not exist");
    assertThat(text(inputs.get(1))).isEqualTo("one");
  }

  @Test
  void whatIsNoPathIsMissing() {
    assertThat(only(read("a\0b")).reason()).isEqualTo(Reason.MISSING);
  }

  @Test
  void aLinkBackIsNoEndlessWalk() throws IOException {
    Files.createSymbolicLink(folder.resolve("b/up"), folder);
    Files.createSymbolicLink(folder.resolve("d.txt"), folder.resolve("gone"));
    List<Input> inputs = read(folder);
    assertThat(inputs).hasSize(5);
    assertThat(((Rejected) inputs.get(2)).message()).contains("link back");
    assertThat(((Rejected) inputs.get(4)).message()).contains("leads nowhere");
  }

  /** Whoever runs the test: the superuser may open every folder of a real system. */
  @Test
  void anUnreadableFolderIsNamedAndTheOthersFollow() {
    Path closed = folder.resolve("b");
    List<Input> inputs = new ArrayList<>();
    new Sources(
            List.of(folder.toString()),
            stream(""),
            new Contents(Columns.usual(), Limits.USUAL, null),
            null,
            all -> closed(all, closed))
        .forEach(inputs::add);
    assertThat(inputs).hasSize(3);
    Rejected rejected = (Rejected) inputs.get(1);
    assertThat(rejected.name()).isEqualTo(closed.toString());
    assertThat(rejected.reason()).isEqualTo(Reason.UNREADABLE);
    assertThat(rejected.message()).isEqualTo("cannot be opened: permission denied");
    assertThat(text(inputs.get(2))).isEqualTo("three");
  }

  private static List<Path> closed(Path folder, Path closed) throws IOException {
    if (folder.equals(closed)) {
      throw new AccessDeniedException(folder.toString());
    }
    return Walk.list(folder);
  }

  @Test
  void aFolderThatTheSystemKeepsClosedIsNamed() throws IOException {
    Path closed = folder.resolve("b");
    assumeTrue(closed.toFile().setReadable(false));
    try {
      assumeFalse(Files.isReadable(closed), "this user may read everything");
      assertThat(((Rejected) read(folder).get(1)).reason()).isEqualTo(Reason.UNREADABLE);
    } finally {
      assertThat(closed.toFile().setReadable(true)).isTrue();
    }
  }

  @Test
  void aRefusalOfTheSystemIsToldInWords() {
    assertThat(Walk.why(new AccessDeniedException("x"))).isEqualTo("permission denied");
    assertThat(Walk.why(new IOException())).isEqualTo("IOException");
  }

  @Test
  void aDeviceIsNoFile() {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device));
    assertThat(only(read(device)).message()).isEqualTo("is neither a file nor a folder");
  }

  @Test
  void anEmptyFolderIsSaidToBeEmpty() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(only(read(empty)).reason()).isEqualTo(Reason.EMPTY);
  }

  @Test
  void aHundredMegabytesAreRefusedUnread() throws IOException {
    Path large = folder.resolve("large.txt");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(100_000_000);
    }
    Rejected rejected = only(read(large));
    assertThat(rejected.reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(rejected.message()).contains("10 MB");
  }

  @Test
  void endlessStandardInputIsRefused() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'a';
          }
        };
    Input input = Sources.of(List.of("-"), endless, 100).iterator().next();
    assertThat(((Rejected) input).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void brokenStandardInputIsRefused() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the other end is closed");
          }
        };
    Input input = Sources.of(List.of("-"), broken).iterator().next();
    assertThat(((Rejected) input).message()).isEqualTo("cannot be read: the other end is closed");
  }

  @Test
  void filesAreReadOnlyWhenAskedFor() throws IOException {
    Iterator<Input> inputs = Sources.of(List.of(folder.toString()), stream("")).iterator();
    inputs.next();
    Files.writeString(folder.resolve("c.txt"), "changed");
    inputs.next();
    assertThat(text(inputs.next())).isEqualTo("changed");
  }

  @Test
  void aFileThatGoesAwayIsMissing() throws IOException {
    Iterator<Input> inputs = Sources.of(List.of(folder.toString()), stream("")).iterator();
    inputs.next();
    inputs.next();
    Files.delete(folder.resolve("c.txt"));
    assertThat(((Rejected) inputs.next()).reason()).isEqualTo(Reason.MISSING);
  }

  @Test
  void addressesAreAskedOnlyWhereTheWebIsGiven() {
    String address = "https://quay.example/a";
    Contents contents = new Contents(Columns.usual(), Limits.USUAL, null);
    Web web = a -> new Web.Page("one".getBytes(StandardCharsets.UTF_8), java.util.Map.of());
    List<Input> inputs = new ArrayList<>();
    Sources.of(List.of(address), stream(""), contents, web).forEach(inputs::add);
    assertThat(text(inputs.get(0))).isEqualTo("one");
    assertThat(inputs.get(0).name()).isEqualTo(address);
    assertThat(only(read(address)).message()).contains("address of the web");
  }
}
