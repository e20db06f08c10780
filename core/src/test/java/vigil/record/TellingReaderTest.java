package vigil.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.annotate.Stems;
import vigil.event.ReportRecord;
import vigil.incident.Telling;
import vigil.incident.TellingMaker;
import vigil.plover.EventType;

/** What is read of an event is what was heard when it was written. */
class TellingReaderTest {
  @TempDir Path folder;

  @Test
  void anEventIsReadAsItWasHeard() {
    Path file = folder.resolve("a.vigil");
    Sample first = Sample.of("Shells fell on Easthaven and killed three men, the ministry said.");
    Sample second =
        Sample.of("Talks were held in Lakeside on Monday.")
            .on(LocalDate.of(2024, 5, 20))
            .in("Lakeside")
            .by("Southern Union")
            .type(EventType.CONSULT)
            .killed(0);
    try (Store store = Store.write(file, Sample.CLOCK)) {
      store.keep(List.of(first.arrival(), second.arrival()), "ada");
    }
    try (Sql sql = Home.of(file.toString()).read()) {
      TellingReader reader = new TellingReader(sql, Stems.load());
      reader.read(List.of(1L, 2L));
      assertThat(reader.telling(1)).isEqualTo(heard(first, 1));
      assertThat(reader.telling(2)).isEqualTo(heard(second, 2));
    }
  }

  private static Telling heard(Sample sample, long id) {
    ReportRecord record = sample.record();
    return TellingMaker.load()
        .telling(record.events().get(0), id, id, id, record.document().published());
  }
}
