package vigil.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.actors.KnownActors;
import vigil.document.Document;
import vigil.event.ReportRecord;
import vigil.pipeline.Coder;
import vigil.pipeline.Explained;

/** Vigil's command line with its real coder, in process; the coder is loaded once. */
final class Console implements AutoCloseable {
  private final Coder coder = Coder.standard();

  /** What a command left. */
  record Said(int code, String out, String err) {}

  Said run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            InputStream.nullInputStream(),
            out,
            new PrintStream(err, true, UTF_8),
            Map.of(),
            0,
            false);
    int code = new VigilCommandLine(surroundings, this::coding).run(arguments);
    return new Said(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  /** The coder for one command, which must not close it; another for a model of one's own. */
  private Coding coding(@Nullable Path model, @Nullable KnownActors actors) {
    if (model != null || actors != null) {
      return new CoderCoding(model, actors);
    }
    return new Coding() {
      @Override
      public ReportRecord code(Document document) {
        return coder.code(document);
      }

      @Override
      public Explained explain(Document document) {
        return coder.explain(document);
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void close() {
    coder.close();
  }
}
