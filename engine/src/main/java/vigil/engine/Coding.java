package vigil.engine;

import java.time.Instant;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.document.Document;
import vigil.document.Overrides;
import vigil.document.Reading;
import vigil.engine.intake.Item;
import vigil.engine.wire.WireType;
import vigil.event.ReportRecord;
import vigil.export.RecordJson;
import vigil.record.Arrival;
import vigil.record.Original;
import vigil.source.RawItem;
import vigil.source.Rejected;

/**
 * Reads and codes items, each by itself. What cannot be read or coded is a refusal with its reason,
 * among the others in its place and on a side output.
 */
final class Coding extends ProcessFunction<Item, Told> {
  /** What was refused, and why. */
  static final OutputTag<Rejected> REFUSED =
      new OutputTag<>("refused", WireType.of(Rejected.class));

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(Coding.class);

  private final Plan plan;
  private transient @Nullable Worker worker;

  Coding(Plan plan) {
    this.plan = plan;
  }

  @Override
  public void open(OpenContext context) {
    String job = getRuntimeContext().getJobInfo().getJobId().toHexString();
    getRuntimeContext()
        .registerUserCodeClassLoaderReleaseHookIfAbsent(
            "vigil-coder", () -> SharedCoder.release(job));
    worker =
        new Worker(
            SharedCoder.hold(plan.coder(), job),
            KnownItems.of(plan.output()),
            plan.said(),
            new Numbers(getRuntimeContext().getMetricGroup()));
  }

  @Override
  public void close() {
    if (worker != null) {
      worker.known.close();
    }
  }

  @Override
  public void processElement(Item item, Context context, Collector<Told> out) {
    Arrival arrival = Objects.requireNonNull(worker).arrival(item);
    if (arrival instanceof Arrival.Refused refused) {
      Rejected rejected = refused.rejected();
      LOG.info("refused {}: {}", rejected.name(), rejected.message());
      context.output(REFUSED, rejected);
    }
    out.collect(new Told(item.order(), item.input().name(), arrival));
  }

  /** What Flink shows of the operator. */
  private static final class Numbers {
    private final Counter reports;
    private final Counter events;
    private final Counter refusals;
    private long lag;

    Numbers(MetricGroup group) {
      MetricGroup vigil = group.addGroup("vigil");
      reports = vigil.counter("reports");
      events = vigil.counter("events");
      refusals = vigil.counter("refusals");
      vigil.gauge("lagMillis", () -> lag);
    }

    void coded(ReportRecord report, Instant taken) {
      reports.inc();
      events.inc(report.events().size());
      lag = Math.max(0, System.currentTimeMillis() - taken.toEpochMilli());
    }
  }

  /** Does it. */
  private record Worker(SharedCoder coder, KnownItems known, Overrides said, Numbers numbers) {
    /** What the item is; null where the store has it. */
    @Nullable Arrival arrival(Item item) {
      if (!(item.input() instanceof RawItem raw)) {
        return counted(new Arrival.Refused(null, (Rejected) item.input()), item);
      }
      Original original = Original.of(raw, said, item.taken());
      return known.has(original) ? null : counted(read(raw, original), item);
    }

    private Arrival counted(Arrival arrival, Item item) {
      if (arrival instanceof Arrival.Coded coded) {
        numbers.coded(coded.report(), item.taken());
      } else {
        numbers.refusals.inc();
      }
      return arrival;
    }

    private Arrival read(RawItem raw, Original original) {
      try {
        Reading reading = coder.documents().read(raw, said);
        return reading instanceof Reading.Refused refused
            ? new Arrival.Refused(original, refused.rejected())
            : coded(((Reading.Accepted) reading).document(), original);
      } catch (OutOfMemoryError | StackOverflowError e) {
        return failed(original, "too large for the memory there is");
      }
    }

    private Arrival coded(Document document, Original original) {
      try {
        ReportRecord report = coder.coder().code(document);
        return new Arrival.Coded(original, report, RecordJson.line(report));
      } catch (RuntimeException e) {
        LOG.warn("{} could not be coded", original.name(), e);
        return failed(original, "could not be coded: " + e);
      }
    }

    private static Arrival failed(Original original, String why) {
      return new Arrival.Refused(
          original, new Rejected(original.name(), Rejected.Reason.FAILED, why));
    }
  }
}
