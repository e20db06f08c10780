package vigil.lab.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewsFeedTest {
  @TempDir Path folder;

  private static List<Map<String, String>> reports(Newsroom.Length length, int many) {
    NewsFeed feed = new NewsFeed(length, 5);
    List<Map<String, String>> reports = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      reports.add(feed.next());
    }
    return reports;
  }

  @Test
  void reportsComeDayAfterDay() {
    List<Map<String, String>> reports = reports(Newsroom.Length.WHOLE, 300);
    assertThat(reports).extracting(report -> report.get("date")).isSorted();
    assertThat(reports.get(299).get("date")).isBetween("2023-01-11", "2023-01-21");
  }

  @Test
  void noReportComesTwice() {
    List<Map<String, String>> reports = reports(Newsroom.Length.WHOLE, 300);
    Set<String> whole = new HashSet<>();
    reports.forEach(report -> whole.add(report.get("url") + report.get("date")));
    assertThat(whole).hasSize(300);
  }

  @Test
  void someAreTakenUpLaterUnderAnotherAddress() {
    List<Map<String, String>> reports = reports(Newsroom.Length.WHOLE, 300);
    Map<String, LocalDate> first = new HashMap<>();
    int later = 0;
    for (Map<String, String> report : reports) {
      String url = report.get("url");
      LocalDate day = LocalDate.parse(report.get("date"));
      LocalDate begun = first.putIfAbsent(url.substring(url.lastIndexOf('/')), day);
      later += begun != null && begun.plusDays(3).isBefore(day) ? 1 : 0;
    }
    assertThat(later).isBetween(2, 15);
  }

  @Test
  void shortOnesAreShort() {
    for (Map<String, String> report : reports(Newsroom.Length.SHORT, 100)) {
      assertThat(report.get("text").split("\\s+").length).isBetween(15, 90);
      assertThat(report.get("text")).doesNotContain("{").endsWith(".\n");
    }
  }

  @Test
  void theSameComesInOneFileAndInSeveral() throws IOException {
    NewsFeed.main(new String[] {folder.resolve("all.jsonl").toString(), "50", "5", "SHORT"});
    NewsFeed.main(new String[] {folder.toString(), "50", "5", "SHORT", "3"});
    List<String> parts = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      parts.addAll(Files.readAllLines(folder.resolve("feed-%04d.jsonl".formatted(i))));
    }
    assertThat(parts).hasSize(50).isEqualTo(Files.readAllLines(folder.resolve("all.jsonl")));
  }
}
