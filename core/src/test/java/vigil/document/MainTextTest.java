package vigil.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.source.RawItem;

class MainTextTest {
  private static final DocumentReader READER = DocumentReader.load();
  private static final String FIRST =
      "Officers searched the old customs house on Sunday after neighbours had heard two shots.";
  private static final String SECOND =
      "Nobody was found inside, and the street was opened again in the evening, they said.";

  private static Document read(String body, Map<String, String> metadata) {
    byte[] bytes =
        ("<html><head><title>Shots heard</title></head><body>" + body + "</body></html>")
            .getBytes(StandardCharsets.UTF_8);
    Reading reading = READER.read(new RawItem("page", bytes, metadata), Overrides.NONE);
    return ((Reading.Accepted) reading).document();
  }

  @Test
  void whatStandsAroundTheReportGoes() {
    Document page =
        read(
            "<h1>Shots heard</h1><p>By Ana Bo</p><p>3 March 2024</p><p>Share this:</p><p>"
                + FIRST
                + "</p><p>Advertisement</p><p>"
                + SECOND
                + "</p><h2>Search ended</h2><p>It had lasted two hours.</p>"
                + "<p>Filed under harbour, police</p><p>12</p><p>© 2024 Quay Post</p>",
            Map.of());
    assertThat(page.text())
        .isEqualTo(FIRST + "\n\n" + SECOND + "\n\nSearch ended\n\nIt had lasted two hours.");
    assertThat(page.title()).isEqualTo("Shots heard");
    assertThat(page.published()).isEqualTo(LocalDate.of(2024, 3, 3));
  }

  @Test
  void aPlaceInCapitalsBeforeTheReportStays() {
    assertThat(read("<p>ADEN, YEMEN</p><p>" + FIRST + "</p>", Map.of()).text())
        .isEqualTo("ADEN, YEMEN\n\n" + FIRST);
  }

  @Test
  void aPageOfShortLinesIsKept() {
    assertThat(read("<p>Roads closed</p><p>Bridge open</p>", Map.of()).text())
        .isEqualTo("Roads closed\n\nBridge open");
  }

  @Test
  void aFragmentIsTakenWhole() {
    String fragment = "<p>Short</p><p>" + FIRST + "</p><script>no()</script><p>Tags</p>";
    byte[] bytes = fragment.getBytes(StandardCharsets.UTF_8);
    Reading reading =
        READER.read(new RawItem("item", bytes, Map.of("markup", "FRAGMENT")), Overrides.NONE);
    assertThat(((Reading.Accepted) reading).document().text())
        .isEqualTo("Short\n\n" + FIRST + "\n\nTags");
  }

  @Test
  void theDayMayStandInTheAddressOrInAnElementNamedForIt() {
    String address = "<link rel='canonical' href='https://quay.example/2024/mar/04/shots'>";
    assertThat(read(address + "<p>" + FIRST + "</p>", Map.of()).published())
        .isEqualTo(LocalDate.of(2024, 3, 4));
    String named = "<aside><span class='post-date'>5 March 2024, 10:00</span></aside>";
    assertThat(read(named + "<p>" + FIRST + "</p>", Map.of()).published())
        .isEqualTo(LocalDate.of(2024, 3, 5));
    String stated = "<meta property='article:published' content='2024-03-06T10:00:00Z'>";
    assertThat(read(stated + address + "<p>" + FIRST + "</p>", Map.of()).published())
        .isEqualTo(LocalDate.of(2024, 3, 6));
  }
}
