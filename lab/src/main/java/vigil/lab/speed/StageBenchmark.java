package vigil.lab.speed;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vigil.annotate.Annotated;
import vigil.annotate.Sentence;
import vigil.annotate.SentenceSplitter;
import vigil.document.Document;
import vigil.event.EventStage;
import vigil.event.ReportRecord;
import vigil.mention.MentionStage;
import vigil.mention.Mentions;
import vigil.pipeline.Coder;

/**
 * How fast each stage goes through reports that the stage before it has already read. Each call
 * takes the next report; {@code words} counts what it had, so that JMH's figure is words a second,
 * of all threads together.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
@State(Scope.Benchmark)
public class StageBenchmark {
  /** A file or folder of reports, relative to the repository's root. */
  @Param("examples")
  public String reports = "examples";

  private final SentenceSplitter splitter = SentenceSplitter.load();
  private final MentionStage mentionStage = MentionStage.load();
  private final EventStage eventStage = EventStage.load();
  private final Coder coder = Coder.standard();
  private List<Document> documents = List.of();
  private List<Annotated> annotated = List.of();
  private List<Mentions> mentioned = List.of();

  /** Reads the reports once, for the stages that begin with what an earlier one made of them. */
  @Setup
  public void load() {
    documents = Documents.in(reports);
    annotated = documents.stream().map(coder::annotate).toList();
    mentioned = annotated.stream().map(mentionStage::resolve).toList();
  }

  /** Gives the models back. */
  @TearDown
  public void close() {
    coder.close();
  }

  /** A thread's way through the reports. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Turn {
    /** Words of the reports that were read. */
    public long words;

    private int next;

    /** Where the next report stands. */
    int next(List<Document> documents) {
      int at = next++ % documents.size();
      words += Documents.words(documents.get(at));
      return at;
    }
  }

  /** Sentences and their tokens. */
  @Benchmark
  public List<Sentence> sentences(Turn turn) {
    return splitter.split(documents.get(turn.next(documents)));
  }

  /** Sentences, and the encoder's pass over them. */
  @Benchmark
  public Annotated reader(Turn turn) {
    return coder.annotate(documents.get(turn.next(documents)));
  }

  /** Actors, places, times and quantities, as far as they are resolved ahead of being asked for. */
  @Benchmark
  public Mentions mentions(Turn turn) {
    return mentionStage.resolve(annotated.get(turn.next(documents)));
  }

  /** Events, ties, tolls and loaded words. */
  @Benchmark
  public ReportRecord events(Turn turn) {
    return eventStage.record(mentioned.get(turn.next(documents)), "");
  }

  /** The whole coder. */
  @Benchmark
  public ReportRecord coder(Turn turn) {
    return coder.code(documents.get(turn.next(documents)));
  }
}
