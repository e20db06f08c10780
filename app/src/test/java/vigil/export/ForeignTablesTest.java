package vigil.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.record.WholeEvent;

/** The columns of other collections of events, read back by their names. */
class ForeignTablesTest {
  private final AcledTable acled = new AcledTable("9");
  private final GedTable ged = new GedTable("9");
  private final GdeltTable gdelt = new GdeltTable();

  private static NamedCsvRecord row(EventText form, Sample event) {
    WholeEvent made = event.made();
    assertThat(form.leavesOut(made)).isNull();
    List<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(form.opening() + form.one(made)).stream().toList();
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private static Sample fight(String recipient, String sector, String... modes) {
    Sample event = new Sample();
    event.modes = List.of(modes);
    event.recipients = List.of(Sample.party(recipient, "PER", sector));
    return event;
  }

  @Test
  void anAirStrikeStandsInAcledsColumnsUnderOurOwnName() {
    NamedCsvRecord row = row(acled, new Sample());
    assertThat(row.getHeader()).hasSize(31);
    assertThat(row.getField("event_id_cnty")).isEqualTo("vigil:12#e2");
    assertThat(row.getField("event_date")).isEqualTo("2024-05-03");
    assertThat(row.getField("time_precision")).isEqualTo("1");
    assertThat(row.getField("sub_event_type")).isEqualTo("Air/drone strike");
    assertThat(row.getField("inter1")).isEqualTo("External/Other forces");
    assertThat(row.getField("inter2")).isEqualTo("Civilians");
    assertThat(row.getField("interaction")).isEqualTo("External/Other forces-Civilians");
    assertThat(row.getField("civilian_targeting")).isEqualTo("Civilian targeting");
    assertThat(row.getField("country")).isEqualTo("Peru");
    assertThat(row.getField("geo_precision")).isEqualTo("1");
    assertThat(row.getField("fatalities")).isEqualTo("4");
    assertThat(row.getField("notes")).contains("so says Ada Quill").contains("asserted, certain");
    assertThat(row.getField("tags"))
        .isEqualTo("vigil=9; report=12; origin=12; incident=i7; status=asserted; confidence=0.813");
    assertThat(row.getField("timestamp")).isEmpty();
  }

  @Test
  void aCopyTellsOfWhichReport() {
    Sample copy = new Sample();
    copy.origin = 5;
    assertThat(row(acled, copy).getField("tags")).contains("report=12; origin=5; copy;");
    assertThat(row(ged, copy).getField("code_status")).contains("origin=5; copy;");
    assertThat(gdelt.one(copy.made())).startsWith("vigil:12#e2~copy-of-5\t");
  }

  @Test
  void whatIsNotToldIsEmptyAndNeverNought() {
    Sample event = new Sample();
    event.counts = List.of();
    event.from = null;
    assertThat(row(acled, event).getField("fatalities")).isEmpty();
    assertThat(row(acled, event).getField("time_precision")).isEmpty();
    assertThat(row(acled, event).getField("notes")).contains("does not tell the day");
    assertThat(row(ged, event).getField("best")).isEmpty();
    assertThat(row(ged, event).getField("date_prec")).isEmpty();
  }

  @Test
  void aRunningTotalIsNoEventsDead() {
    Sample event = new Sample();
    event.counts = List.of(Sample.killed(90, 90, 90, "ninety since spring", true));
    assertThat(row(acled, event).getField("fatalities")).isEmpty();
    assertThat(row(acled, event).getField("notes")).contains("90 killed in total");
  }

  @Test
  void aCountryIsNoPointAndACountryWideEventHasNoDegrees() {
    Sample event = new Sample();
    event.precision = "country";
    assertThat(row(acled, event).getField("latitude")).isEmpty();
    assertThat(row(ged, event).getField("where_prec")).isEqualTo("6");
  }

  @Test
  void theKindOfViolenceFollowsFromTheSides() {
    assertThat(row(ged, fight("residents", "CVL")).getField("type_of_violence")).isEqualTo("3");
    assertThat(row(ged, fight("rebels", "REB")).getField("type_of_violence")).isEqualTo("1");
    assertThat(row(ged, fight("a bridge", "UNK")).getField("type_of_violence")).isEmpty();
    Sample groups = fight("rebels", "REB");
    groups.actors = List.of(Sample.party("the militia", "PER", "PRM"));
    assertThat(row(ged, groups).getField("type_of_violence")).isEqualTo("2");
  }

  @Test
  void severalNumbersOfDeadAreBounds() {
    Sample event = new Sample();
    event.counts =
        List.of(
            Sample.killed(6, 6, 6, "six people", false),
            Sample.killed(2, 3, 2, "two or three children", false));
    NamedCsvRecord row = row(ged, event);
    assertThat(row.getHeader()).hasSize(49);
    assertThat(row.getField("low")).isEqualTo("6");
    assertThat(row.getField("best")).isEqualTo("6");
    assertThat(row.getField("high")).isEqualTo("9");
    assertThat(row.getField("geom_wkt")).isEqualTo("POINT (-71.9 -13.5)");
    assertThat(row.getField("priogrid_gid")).isEqualTo("110377");
    assertThat(row.getField("conflict_new_id")).isEmpty();
  }

  @Test
  void whatOthersDoNotCodeIsLeftOutWithTheReason() {
    Sample talk = new Sample();
    talk.type = "CONSULT";
    talk.modes = List.of("visit");
    talk.evidence = "The envoys met in the harbour";
    assertThat(acled.leavesOut(talk.made())).contains("does not code");
    assertThat(ged.leavesOut(talk.made())).contains("no organised violence");
    assertThat(gdelt.leavesOut(talk.made())).isNull();
    Sample denied = new Sample();
    denied.status = "negated";
    for (EventText form : List.of(acled, ged, gdelt, new PolecatFile("9"))) {
      assertThat(form.leavesOut(denied.made())).contains("did not happen (negated)");
    }
  }

  @Test
  void agreementsAreOnesOnlyWhereTheWordsSaySo() {
    Sample event = new Sample();
    event.type = "AGREE";
    event.modes = List.of();
    event.evidence = "The president invited both to a summit";
    assertThat(acled.leavesOut(event.made())).isNotNull();
    event.evidence = "The two sides signed a peace agreement";
    assertThat(row(acled, event).getField("sub_event_type")).isEqualTo("Agreement");
  }

  @Test
  void aFightOfArmedSidesIsABattle() {
    NamedCsvRecord row = row(acled, fight("rebels", "REB", "firearms"));
    assertThat(row.getField("event_type")).isEqualTo("Battles");
    assertThat(row.getField("civilian_targeting")).isEmpty();
  }

  @Test
  void gdeltsRowHasItsColumnsAndCodes() {
    Sample event = new Sample();
    event.actors =
        List.of(Sample.party("Lomar\tjets", "LOM", "MIL"), Sample.party("marines", "LOM", "MIL"));
    String[] cells = gdelt.one(event.made()).split("\t", -1);
    assertThat(cells).hasSize(61);
    assertThat(cells[1]).isEqualTo("20240503");
    assertThat(cells[5]).isEqualTo("LOMMIL");
    assertThat(cells[6]).isEqualTo("LOMAR JETS");
    assertThat(cells[26]).isEqualTo("195");
    assertThat(cells[28]).isEqualTo("19");
    assertThat(cells[29]).isEqualTo("4");
    assertThat(cells[34]).isEmpty();
    assertThat(cells[52]).isEqualTo("Easthaven, Cusco, Peru");
    assertThat(cells[56]).isEqualTo("-13.5");
    assertThat(cells[60]).isEqualTo("https://example.org/a?b=1&c=2\n");
    assertThat(gdelt.remarks())
        .containsExactly("1 events have several actors or recipients; their rows name the first");
  }

  @Test
  void polecatsVersionTellsTheReport() {
    PolecatFile form = new PolecatFile("9");
    String[] cells = form.one(new Sample().made()).split("\t", -1);
    assertThat(cells).hasSize(40);
    assertThat(cells[39]).startsWith("Vigil 9; report=12; origin=12; incident=i7");
  }

  @Test
  void aWeekAndAMonthAreLessExact() {
    Sample event = new Sample();
    event.to = LocalDate.of(2024, 5, 9);
    assertThat(row(acled, event).getField("time_precision")).isEqualTo("2");
    assertThat(row(ged, event).getField("date_prec")).isEqualTo("3");
    event.to = LocalDate.of(2024, 5, 31);
    assertThat(row(acled, event).getField("time_precision")).isEqualTo("3");
    assertThat(row(ged, event).getField("date_prec")).isEqualTo("4");
    event.to = LocalDate.of(2024, 12, 31);
    assertThat(row(acled, event).getField("time_precision")).isEmpty();
    assertThat(row(ged, event).getField("date_prec")).isEqualTo("5");
  }
}
