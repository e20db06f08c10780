package vigil.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vigil.actors.KnownActors;
import vigil.annotate.Annotated;
import vigil.annotate.Casing;
import vigil.annotate.EncoderReader;
import vigil.annotate.Lexicon;
import vigil.annotate.PairReader;
import vigil.annotate.Step;
import vigil.document.Document;
import vigil.event.Candidate;
import vigil.event.EventStage;
import vigil.event.ReportRecord;
import vigil.mention.MentionStage;
import vigil.mention.Mentions;

/**
 * The coder: from a document to its record. It is loaded once and serves all threads; every report
 * is coded on its caller's thread, and the same report always gives the same record.
 */
public final class Coder implements AutoCloseable {
  /** Vigil's version, as records tell it. */
  public static final String VERSION = "0.1.0";

  private final EncoderReader reader;
  private final Casing casing;
  private final MentionStage mentions;
  private final EventStage events;

  /** Model and knowledge are loaded side by side, for the first report not to wait. */
  private Coder(
      Supplier<EncoderReader> reader, Supplier<KnownActors> known, Supplier<EventStage> event) {
    CompletableFuture<MentionStage> mentionStage =
        CompletableFuture.supplyAsync(() -> MentionStage.with(known.get()));
    CompletableFuture<EventStage> eventStage = CompletableFuture.supplyAsync(event);
    this.reader = reader.get();
    casing = Casing.by(this.reader);
    mentions = loaded(mentionStage);
    events = loaded(eventStage);
  }

  private static <T> T loaded(CompletableFuture<T> stage) {
    try {
      return stage.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause; // names the file of knowledge and the line
      }
      throw e;
    }
  }

  /** The coder as it is shipped. */
  public static Coder standard() {
    return new Coder(EncoderReader::shipped, KnownActors::shipped, EventStage::load);
  }

  /** The coder with a model of one's own training. */
  public static Coder withModel(Path model) {
    return new Coder(() -> EncoderReader.of(model), KnownActors::shipped, EventStage::load);
  }

  /**
   * The coder with a model of one's own training, judged by another lexicon than the shipped one.
   */
  public static Coder withModel(Path model, Lexicon lexicon) {
    return new Coder(
        () -> EncoderReader.of(model), KnownActors::shipped, () -> EventStage.with(lexicon));
  }

  /**
   * The coder with a model and actors of one's own.
   *
   * @param model the model's file, or null for the shipped one
   */
  public static Coder with(@Nullable Path model, Supplier<KnownActors> known) {
    return new Coder(
        model == null ? EncoderReader::shipped : () -> EncoderReader.of(model),
        known,
        EventStage::load);
  }

  /** The document's record. */
  public ReportRecord code(Document document) {
    Annotated annotated = annotate(document);
    Mentions mentioned = mentions.resolve(annotated);
    return events.record(mentioned, version()).in(document);
  }

  /** The first stage alone: what the reader sees in the document, written in ordinary case. */
  public Annotated annotate(Document document) {
    return reader.read(casing.ordinary(document));
  }

  /** The first two stages: who, where, when and how many the document names. */
  public Mentions mentions(Document document) {
    return mentions.resolve(annotate(document));
  }

  /** The document's record with the path to each event; slower than {@link #code}. */
  public Explained explain(Document document) {
    List<Step> steps = new ArrayList<>();
    Mentions mentioned = mentions.resolve(reader.read(casing.ordinary(document), steps::add));
    ReportRecord record = events.record(mentioned, version());
    return new Explained(record, events.explain(mentioned, steps)).in(document);
  }

  /** The document's happenings, those too that are too unsure to become events. */
  public List<Candidate> candidates(Document document) {
    return events.candidates(mentions.resolve(annotate(document)));
  }

  /** What tells the type of event between two given parties. */
  public PairReader pairs() {
    return reader;
  }

  /** Vigil's version and its model's. */
  public String version() {
    return VERSION + " " + reader.version();
  }

  @Override
  public void close() {
    reader.close();
  }
}
