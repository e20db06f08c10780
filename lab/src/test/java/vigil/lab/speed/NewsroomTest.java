package vigil.lab.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewsroomTest {
  @TempDir Path folder;
  private final Newsroom newsroom = new Newsroom();

  private List<Map<String, String>> reports(int happenings) {
    List<Map<String, String>> reports = new ArrayList<>();
    for (int i = 0; i < happenings; i++) {
      reports.addAll(newsroom.tellings(i));
    }
    return reports;
  }

  @Test
  void reportsAreSentencesWithoutAGap() {
    for (Map<String, String> report : reports(200)) {
      assertThat(report.get("text")).doesNotContain("{").doesNotContain("  ").endsWith(".\n");
      assertThat(report.get("text").split("\\s+").length).isBetween(60, 320);
      assertThat(report.get("title")).doesNotContain("{");
    }
  }

  @Test
  void someAreCopiesAndSomeAreBroughtUpToDate() {
    Set<String> texts = new HashSet<>();
    Set<String> addresses = new HashSet<>();
    List<Map<String, String>> reports = reports(400);
    reports.forEach(report -> texts.add(report.get("text")));
    reports.forEach(report -> addresses.add(report.get("url")));
    double copied = 1 - texts.size() / (double) reports.size();
    double updated = 1 - addresses.size() / (double) reports.size();
    assertThat(copied).isBetween(0.08, 0.25);
    assertThat(updated).isBetween(0.03, 0.12);
  }

  @Test
  void theSameNumberGivesTheSameReports() throws IOException {
    Path one = folder.resolve("one.jsonl");
    Path two = folder.resolve("two.jsonl");
    newsroom.write(one, 50);
    new Newsroom().write(two, 50);
    assertThat(Files.readAllLines(one)).hasSize(50).isEqualTo(Files.readAllLines(two));
  }
}
