package vigil.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.actors.KnownActors;
import vigil.data.DataException;
import vigil.imports.ImportedEvents.Reason;
import vigil.plover.EventType;
import vigil.record.HistoryEvent;

class EventImportTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);
  private static final EventImport READING = new EventImport(KnownActors.shipped());

  @TempDir Path folder;

  private ImportedEvents read(String text) throws IOException {
    Path file = folder.resolve("table");
    Files.writeString(file, text);
    return READING.read(file, TODAY);
  }

  private HistoryEvent only(String text) throws IOException {
    ImportedEvents read = read(text);
    assertThat(read.refused()).isEmpty();
    assertThat(read.file().events()).hasSize(1);
    return read.file().events().get(0);
  }

  /** A table of one row by names of columns. */
  private static String table(String separator, String... fields) {
    List<String> names =
        IntStream.range(0, fields.length / 2).mapToObj(i -> fields[2 * i]).toList();
    List<String> values =
        IntStream.range(0, fields.length / 2).mapToObj(i -> fields[2 * i + 1]).toList();
    return String.join(separator, names) + "\n" + String.join(separator, values) + "\n";
  }

  @Test
  void fourColumnsWithAndWithoutAHead() throws IOException {
    HistoryEvent event = only("date,source,target,code\n1996-04-11,SDNMIL,EGY,195\n");
    assertThat(event.type()).isEqualTo(EventType.ASSAULT);
    assertThat(event.source()).isEqualTo("SDNMIL");
    assertThat(event.sourceCountry()).isEqualTo("SDN");
    assertThat(event.targetCountry()).isEqualTo("EGY");
    assertThat(only("960411\tSDNMIL\tEGY\t036\n").day()).isEqualTo("1996-04-11");
    assertThat(only("040411\tSDNMIL\tEGY\t036\n").day()).isEqualTo("2004-04-11");
    assertThat(only("19960411\tSDNMIL\tEGY\t036\n").type()).isEqualTo(EventType.AGREE);
  }

  @Test
  void gdeltHasNoHead() throws IOException {
    String[] row = new String[61];
    java.util.Arrays.fill(row, "");
    Map.of(
            0,
            "9",
            1,
            "20230401",
            5,
            "SDNGOV",
            7,
            "SDN",
            15,
            "EGY",
            26,
            "0841",
            52,
            "Cairo",
            56,
            "30.05",
            57,
            "31.25")
        .forEach((i, v) -> row[i] = v);
    HistoryEvent event = only(String.join("\t", row) + "\n");
    assertThat(event.type()).isEqualTo(EventType.RETREAT);
    assertThat(event.place()).isEqualTo("Cairo");
    assertThat(event.latitude()).isEqualTo(30.05);
  }

  @Test
  void icewsPolecatAcledAndGed() throws IOException {
    HistoryEvent icews =
        only(
            table(
                "\t",
                "Event ID",
                "7",
                "Event Date",
                "2015-03-02",
                "Source Name",
                "Citizen (Sudan)",
                "Source Country",
                "Sudan",
                "CAMEO Code",
                "141",
                "Target Name",
                "Police (Sudan)"));
    assertThat(icews.type()).isEqualTo(EventType.PROTEST);
    assertThat(icews.sourceCountry()).isEqualTo("SDN");
    HistoryEvent polecat =
        only(
            table(
                "\t",
                "Event ID",
                "p1",
                "Event Date",
                "2021-05-06",
                "Event Type",
                "CONSULT",
                "Actor Name",
                "Envoy",
                "Recipient Name",
                "Minister",
                "Placename",
                "Cairo"));
    assertThat(polecat.type()).isEqualTo(EventType.CONSULT);
    assertThat(polecat.named()).isEqualTo("p1");
    HistoryEvent acled =
        only(
            table(
                ",",
                "event_id_cnty",
                "SDN1",
                "event_date",
                "15 April 2023",
                "event_type",
                "Battles",
                "sub_event_type",
                "Armed clash",
                "actor1",
                "Force",
                "actor2",
                "Other Force",
                "location",
                "Easthaven",
                "fatalities",
                "12"));
    assertThat(acled.day()).isEqualTo("2023-04-15");
    assertThat(acled.type()).isEqualTo(EventType.ASSAULT);
    assertThat(acled.killed()).isEqualTo(12);
    HistoryEvent ged =
        only(
            table(
                ",",
                "id",
                "77",
                "type_of_violence",
                "1",
                "side_a",
                "Government of Sudan",
                "side_b",
                "Front",
                "date_start",
                "2019-03-02 00:00:00.000",
                "best",
                "4"));
    assertThat(ged.day()).isEqualTo("2019-03-02");
    assertThat(ged.type()).isEqualTo(EventType.ASSAULT);
  }

  @Test
  void badRowsAreNamedAndCounted() throws IOException {
    ImportedEvents read =
        read(
            String.join(
                "\n",
                "date,source,target,code",
                "2099-01-01,A,B,190",
                "2001-02-30,A,B,190",
                "2001-02-03,,,190",
                "2001-02-03,A,B,999",
                "2001-02-03,A,B,190",
                "2001-02-03,A,B,190",
                "x"));
    assertThat(read.file().events()).hasSize(1);
    assertThat(read.file().refused()).isEqualTo(6);
    assertThat(read.refused())
        .containsEntry(Reason.FUTURE, 1)
        .containsEntry(Reason.NO_DAY, 2)
        .containsEntry(Reason.NOBODY, 1)
        .containsEntry(Reason.UNKNOWN_CODE, 1)
        .containsEntry(Reason.REPEATED, 1);
    assertThat(read.examples()).anyMatch(e -> e.endsWith(":5: an unknown code: '999'"));
  }

  @Test
  void onlyTheFirstThreeOfAKindAreNamed() throws IOException {
    String rows =
        IntStream.range(0, 50)
            .mapToObj(i -> "2001-02-03,A,B,99" + i)
            .collect(Collectors.joining("\n"));
    ImportedEvents read = read("date,source,target,code\n" + rows);
    assertThat(read.refused()).containsEntry(Reason.UNKNOWN_CODE, 50);
    assertThat(read.examples()).hasSize(3);
  }

  @Test
  void aPackedTableIsTheSame() throws IOException {
    Path file = folder.resolve("packed.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(
          "date,source,target,code\n1996-04-11,SDN,EGY,195\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(READING.read(file, TODAY).file().events()).hasSize(1);
  }

  @Test
  void whatIsNoTableOfEventsIsSaid() {
    assertThatThrownBy(() -> read("a report of what happened\n")).isInstanceOf(DataException.class);
    assertThatThrownBy(() -> read("")).hasMessageContaining("is empty");
    assertThatThrownBy(() -> READING.read(folder.resolve("none.csv"), TODAY))
        .hasMessageContaining("cannot be read");
  }

  @Test
  void codesAreKnownByTheirLongestBeginning() {
    EventCodes codes = EventCodes.shipped();
    assertThat(codes.of(EventForm.Scheme.CAMEO, "0874")).contains(EventType.RETREAT);
    assertThat(codes.of(EventForm.Scheme.CAMEO, "0811")).contains(EventType.CONCEDE);
    assertThat(codes.of(EventForm.Scheme.CAMEO, "012")).isEmpty();
    assertThatThrownBy(() -> codes.of(EventForm.Scheme.CAMEO, "---"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
