package vigil.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.record.WholeEvent;

/**
 * Events of a store in a form for a file, one after the other. Made anew for each file, for one
 * thread; no clock is read, so that the same store gives the same bytes.
 */
public interface EventFile {
  /**
   * The file of a form.
   *
   * @param form any but {@link ExportForm#JSONL}, which holds reports and not events
   * @param version Vigil's version
   * @param moment when something was last done to the store, in UTC
   */
  static EventFile of(ExportForm form, String version, String moment) {
    return switch (form) {
      case JSONL -> throw new IllegalArgumentException("holds reports, not events");
      case CSV -> new TextFile(new EventTable());
      case ACLED -> new TextFile(new AcledTable(version));
      case GED -> new TextFile(new GedTable(version));
      case POLECAT -> new TextFile(new PolecatFile(version));
      case GDELT -> new TextFile(new GdeltTable());
      case GEOJSON -> new TextFile(new GeoJsonFile());
      case FTM -> new TextFile(new FtmEntities(version));
      case STIX -> new TextFile(new StixBundle(version));
      case WEBANNOTATION -> new TextFile(new WebAnnotations(version));
      case ATOM -> new TextFile(new AtomFeed(version, moment));
      case PARQUET -> new ParquetFile(version);
    };
  }

  /** Why the form has no place for the event, in a few words; null where it has. */
  default @Nullable String leavesOut(WholeEvent event) {
    return null;
  }

  /** What stands before the first. */
  byte[] opening();

  /** One of them; may be empty, where a form writes many at once. */
  byte[] one(WholeEvent event);

  /** What stands after the last. */
  byte[] closing();

  /** What the events' values lost, a sentence each; told after the closing. */
  default List<String> remarks() {
    return List.of();
  }

  /** Text in UTF-8. */
  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
