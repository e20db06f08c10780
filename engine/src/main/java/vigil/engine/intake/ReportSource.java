package vigil.engine.intake;

import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.jspecify.annotations.Nullable;
import vigil.engine.wire.WireType;

/**
 * The reports in files, folders and at addresses, as {@code vigil ingest} reads them; once, or
 * again and again for what is new.
 */
public final class ReportSource
    implements Source<Item, ReportSplit, Enumerated>, ResultTypeQueryable<Item> {
  private static final long serialVersionUID = 1L;

  private final List<String> arguments;
  private final Reading reading;
  private final @Nullable Duration every;

  /**
   * @param arguments what to read, as a user names it
   * @param every how long to wait before looking for new files and asking addresses again; null to
   *     read once
   */
  public ReportSource(List<String> arguments, Reading reading, @Nullable Duration every) {
    this.arguments = List.copyOf(arguments);
    this.reading = reading;
    this.every = every;
  }

  @Override
  public Boundedness getBoundedness() {
    return every == null ? Boundedness.BOUNDED : Boundedness.CONTINUOUS_UNBOUNDED;
  }

  @Override
  public SourceReader<Item, ReportSplit> createReader(SourceReaderContext context) {
    return new ReportReader(context, reading.opener(every));
  }

  @Override
  public SplitEnumerator<ReportSplit, Enumerated> createEnumerator(
      SplitEnumeratorContext<ReportSplit> context) {
    return restoreEnumerator(context, Enumerated.NONE);
  }

  @Override
  public SplitEnumerator<ReportSplit, Enumerated> restoreEnumerator(
      SplitEnumeratorContext<ReportSplit> context, Enumerated state) {
    return new ReportEnumerator(context, new Dealer(arguments, every != null, state), every);
  }

  @Override
  public SimpleVersionedSerializer<ReportSplit> getSplitSerializer() {
    return new WireVersioned<>(ReportSplit.class);
  }

  @Override
  public SimpleVersionedSerializer<Enumerated> getEnumeratorCheckpointSerializer() {
    return new WireVersioned<>(Enumerated.class);
  }

  @Override
  public TypeInformation<Item> getProducedType() {
    return WireType.of(Item.class);
  }
}
