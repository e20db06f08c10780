package vigil.engine.intake;

import java.time.Instant;
import org.apache.flink.api.connector.source.SourceSplit;
import org.jspecify.annotations.Nullable;
import vigil.source.Part;
import vigil.source.Rejected;
import vigil.source.fetch.FeedHealth;

/**
 * A file or an address to be read, and how far that has come.
 *
 * @param index its place among all
 * @param bytes its size; 0 where that is not known
 * @param done how many of its items were handed on
 * @param taken when it was found
 * @param rejected why there is nothing to be read, where there is not
 * @param health how an address fares that is asked again and again; null for what is read once
 */
public record ReportSplit(
    int index,
    String name,
    long bytes,
    long done,
    Instant taken,
    @Nullable Rejected rejected,
    @Nullable FeedHealth health)
    implements SourceSplit {
  private static final int ITEM_BITS = 32;

  static ReportSplit of(int index, Part part, Instant now) {
    return new ReportSplit(index, part.name(), part.bytes(), 0, now, part.rejected(), null);
  }

  static ReportSplit again(int index, FeedHealth address, Instant now) {
    return new ReportSplit(index, address.url(), 0, 0, now, null, address);
  }

  /** The place of its next item among all items of all files. */
  long order() {
    return order(index, done);
  }

  static long order(int index, long item) {
    return ((long) index << ITEM_BITS) | item;
  }

  /** The same, one item further. */
  ReportSplit next() {
    return new ReportSplit(index, name, bytes, done + 1, taken, rejected, health);
  }

  @Override
  public String splitId() {
    return Integer.toString(index);
  }
}
