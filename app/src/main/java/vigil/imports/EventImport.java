package vigil.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import vigil.actors.KnownActors;
import vigil.data.DataException;

/**
 * Reads tables of events that other systems coded: KEDS's four columns, GDELT, ICEWS, POLECAT,
 * ACLED, GED; by commas or tabs, also packed by gzip. The form is told by the table's head, or by
 * the number of columns where it has none. Immutable.
 */
public final class EventImport {
  private static final int HEAD = 1 << 14;
  private static final int GDELT_LEAST = 57;
  private static final int GDELT_MOST = 61;
  private static final int KEDS_COLUMNS = 4;

  private final KnownActors known;
  private final EventColumns columns = EventColumns.shipped();
  private final EventCodes codes = EventCodes.shipped();

  /**
   * @param known by whom names of countries are told
   */
  public EventImport(KnownActors known) {
    this.known = known;
  }

  /**
   * The events of the file.
   *
   * @param today no event lies after it
   * @throws DataException if the file cannot be read, or its form is unknown
   */
  public ImportedEvents read(Path file, LocalDate today) {
    try (InputStream raw = Files.newInputStream(file)) {
      DigestInputStream whole = new DigestInputStream(raw, sha256());
      InputStream in = new BufferedInputStream(unpacked(new BufferedInputStream(whole)), HEAD);
      EventRows rows = rows(String.valueOf(file.getFileName()), in, today);
      whole.transferTo(java.io.OutputStream.nullOutputStream());
      return rows.imported(HexFormat.of().formatHex(whole.getMessageDigest().digest()));
    } catch (IOException | UncheckedIOException e) {
      throw new DataException(file + ": cannot be read: " + e.getMessage());
    } catch (CsvParseException e) {
      throw new DataException(file + ": is no table: " + e.getMessage());
    }
  }

  private static InputStream unpacked(BufferedInputStream in) throws IOException {
    in.mark(2);
    boolean packed = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return packed ? new GZIPInputStream(in) : in;
  }

  private EventRows rows(String name, InputStream in, LocalDate today) throws IOException {
    in.mark(HEAD);
    String start = new String(in.readNBytes(HEAD - 1), StandardCharsets.UTF_8);
    in.reset();
    char separator = start.lines().findFirst().orElse("").indexOf('\t') >= 0 ? '\t' : ',';
    var table =
        CsvReader.builder()
            .fieldSeparator(separator)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .detectBomHeader(true)
            .skipEmptyLines(true)
            .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8));
    Iterator<CsvRecord> lines = table.iterator();
    if (!lines.hasNext()) {
      throw new DataException(name + ": is empty");
    }
    CsvRecord first = lines.next();
    EventForm form = columns.form(first.getFields());
    List<String> head = form == null ? null : first.getFields();
    EventForm told = form == null ? headless(first) : form;
    if (told == null) {
      throw new DataException(
          name + ": no form of events that Vigil knows (KEDS, GDELT, ICEWS, POLECAT, ACLED, GED)");
    }
    EventRows rows = new EventRows(name, told, columns.places(told, head), codes, known, today);
    if (head == null) {
      rows.take(first);
    }
    lines.forEachRemaining(rows::take);
    return rows;
  }

  /** GDELT's tables and KEDS's older ones have no head. */
  private @Nullable EventForm headless(CsvRecord first) {
    int fields = first.getFieldCount();
    boolean dated = fields > 1 && EventRows.isDay(first.getField(fields == KEDS_COLUMNS ? 0 : 1));
    if (dated && fields >= GDELT_LEAST && fields <= GDELT_MOST) {
      return EventForm.GDELT;
    }
    return dated && fields == KEDS_COLUMNS ? EventForm.KEDS : null;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
