package vigil.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vigil.actors.KnownActors;
import vigil.document.Document;
import vigil.event.ReportRecord;
import vigil.pipeline.Coder;
import vigil.pipeline.Explained;

/** Vigil's coder, with its own model or another. */
final class CoderCoding implements Coding {
  private final Coder coder;

  CoderCoding(@Nullable Path model, @Nullable KnownActors actors) {
    coder = Coder.with(model, actors == null ? KnownActors::shipped : () -> actors);
  }

  @Override
  public ReportRecord code(Document document) {
    return coder.code(document);
  }

  @Override
  public Explained explain(Document document) {
    return coder.explain(document);
  }

  @Override
  public void close() {
    coder.close();
  }
}
