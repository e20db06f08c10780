package vigil.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.document.Document;
import vigil.document.Overrides;
import vigil.document.PublishedBasis;
import vigil.document.Span;
import vigil.event.ReportRecord;
import vigil.incident.Fact;
import vigil.incident.Incident;
import vigil.incident.Verdict;
import vigil.pipeline.Coder;
import vigil.plover.EventType;
import vigil.source.RawItem;

/** What is easily taken for one happening and is none, and what is one in spite of its words. */
class HardCasesTest {
  private static final Coder CODER = Coder.standard();

  @TempDir Path folder;
  private Store store;
  private int outlets;

  @BeforeEach
  void open() {
    store = Store.write(folder.resolve("a.vigil"), Sample.CLOCK);
  }

  @AfterEach
  void close() {
    assertThat(store.verify().broken()).isNull();
    store.close();
  }

  /** Reads the report with the real coder and keeps it. */
  private void keep(String day, String text) {
    String outlet = "Outlet " + ++outlets;
    Document document =
        new Document(
            "sha256:" + Hashes.hex(text),
            "a.txt",
            null,
            null,
            outlet,
            "en",
            LocalDate.parse(day),
            PublishedBasis.METADATA,
            text,
            new Span(0, text.length()),
            List.of());
    ReportRecord record = CODER.code(document);
    RawItem item =
        new RawItem("a.txt", text.getBytes(StandardCharsets.UTF_8), Map.of("outlet", outlet));
    Original original = Original.of(item, Overrides.NONE, Sample.CLOCK.instant());
    store.keep(List.of(new Arrival.Coded(original, record, "{}")), "ada");
  }

  /** The numbers of reports of each incident of the type. */
  private List<Integer> reports(EventType type) {
    return store.incidents(Filter.ALL.withType(type)).stream().map(Incident::reports).toList();
  }

  @Test
  void theSameMenMeetingAMonthApartMeetTwice() {
    keep(
        "2023-09-02",
        "Hassan Nasrallah met Saleh al-Arouri and Ziyad al-Nakhalah in Beirut on Saturday, Al-Manar said.");
    keep(
        "2023-10-04",
        "Hassan Nasrallah met Saleh al-Arouri and Ziyad al-Nakhalah in Beirut on Wednesday, a statement"
            + " said.");
    keep(
        "2023-10-05",
        "The leader of Hezbollah, Hassan Nasrallah, met Saleh al-Arouri and Ziyad al-Nakhalah on"
            + " Wednesday.");
    assertThat(reports(EventType.CONSULT)).containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void anAnnouncementIsNotTheThingAnnounced() {
    keep(
        "2023-05-02",
        "Kenya said on Tuesday that it would withdraw its troops from Goma on Friday.");
    keep("2023-05-05", "Kenya withdrew its troops from Goma on Friday.");
    assertThat(store.incidents(Filter.ALL)).hasSizeGreaterThan(1).allMatch(i -> i.reports() == 1);
  }

  @Test
  void anExtensionIsNotTheTruce() {
    keep("2023-11-22", "Israel and Hamas agreed on a truce of four days in Gaza on Wednesday.");
    keep("2023-11-24", "Israel and Hamas agreed to extend their truce in Gaza on Friday.");
    assertThat(store.incidents(Filter.ALL)).hasSizeGreaterThan(1).allMatch(i -> i.reports() == 1);
  }

  @Test
  void attacksInOneTownOnTwoDaysAreTwo() {
    keep(
        "2022-07-10",
        "Russian rockets hit a block of flats in Kramatorsk on Saturday and killed six people.");
    keep(
        "2022-07-11",
        "Russian rockets hit a school in Kramatorsk on Sunday and killed two people.");
    keep(
        "2022-07-11",
        "Six people died when Russian rockets hit a block of flats in Kramatorsk on Saturday.");
    assertThat(reports(EventType.ASSAULT)).containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void yesterdayIsAnotherDayInAnotherReport() {
    keep("2024-03-05", "Gunmen killed four police officers in Quetta yesterday.");
    keep("2024-03-06", "Gunmen killed four police officers in Quetta yesterday, a spokesman said.");
    keep("2024-03-07", "On Tuesday gunmen shot dead four police officers in Quetta.");
    List<Incident> incidents = store.incidents(Filter.ALL.withType(EventType.ASSAULT));
    assertThat(incidents).extracting(Incident::reports).containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void aTollThatRisesIsRevised() {
    keep(
        "2023-01-30",
        "A suicide bomber attacked a mosque in Peshawar on Monday, killing 6 people.");
    keep(
        "2023-01-31",
        "A suicide bomber killed 13 people at a mosque in Peshawar on Monday, police said.");
    keep(
        "2023-02-01",
        "Monday's suicide bombing of a mosque in Peshawar killed 22 people, a hospital said.");
    Incident incident = store.incident("1#e1", Long.MAX_VALUE);
    assertThat(incident.reports()).isEqualTo(3);
    Fact killed = incident.fact("killed").orElseThrow();
    assertThat(killed.verdict()).isEqualTo(Verdict.REVISED);
    assertThat(killed.values()).extracting(Fact.Value::text).containsExactly("6", "13", "22");
  }
}
