package vigil.lab.bench;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vigil.annotate.Annotated;
import vigil.annotate.PairReader;
import vigil.document.Document;
import vigil.event.ReportRecord;
import vigil.mention.Mentions;
import vigil.pipeline.Coder;

/** Vigil's coder, with its own model or another. */
record CoderCoding(Coder coder) implements Coding {

  /** The coder with a model's file, or as it is shipped where there is none. */
  static Coding of(@Nullable Path model) {
    return new CoderCoding(model == null ? Coder.standard() : Coder.withModel(model));
  }

  @Override
  public Annotated annotate(Document document) {
    return coder.annotate(document);
  }

  @Override
  public Mentions mentions(Document document) {
    return coder.mentions(document);
  }

  @Override
  public ReportRecord code(Document document) {
    return coder.code(document);
  }

  @Override
  public PairReader pairs() {
    return coder.pairs();
  }

  @Override
  public String version() {
    return coder.version();
  }
}
