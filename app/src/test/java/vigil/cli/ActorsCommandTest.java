package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code vigil actors}, and {@code --actors} of the commands that read. */
class ActorsCommandTest {
  private static Console console;

  @TempDir Path folder;

  @BeforeAll
  static void load() {
    console = new Console();
  }

  @AfterAll
  static void close() {
    console.close();
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void showsTheRolesOfADay() {
    Console.Said said = console.run("actors", "show", "Gallant", "--on", "2023-10-07");
    assertThat(said.code()).isZero();
    assertThat(said.out())
        .contains(
            "Yoav Gallant (person)", "defence minister of Israel (ISR)", "actors/people.tsv:");
    assertThat(console.run("actors", "show", "Gallant", "--on", "2025-03-01").out())
        .contains("none any more on 2025-03-01");
  }

  @Test
  void saysThatNobodyIsKnown() {
    Console.Said said = console.run("actors", "show", "Qwertz Uiop");
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("nobody is known under the name 'Qwertz Uiop'");
  }

  @Test
  void importsAndReadsWithWhatItWrote() throws IOException {
    String dictionary =
        file(
            "d.txt",
            "ADA_LOIRE_\n\t[FRAMIL 010101-051231]\n\t[FRAGOV >060101]\nBO [FRAGOV 991332]\n");
    String own = folder.resolve("own.tsv").toString();
    Console.Said brought = console.run("actors", "import", dictionary, "-o", own);
    assertThat(brought.code()).isEqualTo(1);
    assertThat(brought.err()).contains("d.txt:4: [FRAGOV 991332]");
    assertThat(Files.readString(Path.of(own))).contains("\tperson\tAda Loire\tFRA\t");
    String report =
        file("r.txt", "3 May 2010\n\nAda Loire met the Belgian foreign minister on Monday.\n");
    Console.Said read = console.run("read", "--format", "jsonl", "--actors", own, report);
    assertThat(read.code()).isZero();
    assertThat(read.out())
        .contains("\"id\":\"ada-loire-fra\",\"country\":\"FRA\",\"sectors\":[\"GOV\"]");
  }

  @Test
  void leavesOutABrokenFileAndReadsOn() throws IOException {
    String broken = file("broken.tsv", "a\tperson\tA B\tFRA\nb\tperson\tB C\tQQQ\n");
    String report = file("r.txt", "Gunmen attacked a bus near the old bridge on Monday.\n");
    Console.Said said = console.run("read", "--format", "jsonl", "--actors", broken, report);
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("broken.tsv:2: 'QQQ' is no country; the file is left out");
    assertThat(said.out()).contains("ASSAULT");
  }

  @Test
  void checksFilesOfOnesOwn() throws IOException {
    String circle =
        file(
            "circle.tsv",
            "g-1\tgroup\tFirst Wing\tFRA\ng-2\tgroup\tSecond Wing\tFRA\n"
                + "g-1\tbacker\t\tg-2\ng-2\tbacker\t\tg-1\n");
    String broken = file("broken.tsv", "b\tperson\n");
    Console.Said said = console.run("actors", "check", circle, broken);
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).contains("circle: g-1 is backed by g-2 is backed by g-1");
    assertThat(said.err()).contains("broken.tsv:1: no name in field 3");
  }

  @Test
  void asksWhichCommand() {
    assertThat(console.run("actors").code()).isEqualTo(2);
  }
}
