package vigil.engine;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vigil.actors.FactFile;
import vigil.cli.ByOption;
import vigil.cli.CoderOptions;
import vigil.cli.ColumnsOption;
import vigil.cli.ReportOptions;
import vigil.cli.WebOption;
import vigil.data.DataException;
import vigil.engine.Plan.Form;
import vigil.engine.intake.Reading;

/** What is to be read, how, and where the record goes; the same for a trial and on a cluster. */
final class JobOptions {
  @Option(
      names = "--input",
      required = true,
      arity = "1..*",
      paramLabel = "SOURCE",
      description =
          "Files, folders, addresses of pages and feeds, as 'vigil ingest' reads them, or topics as"
              + " kafka://host:9092/topic.")
  private List<String> inputs = List.of();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "PLACE",
      description =
          "A store (a file, or jdbc:postgresql://host/name?user=ada), a folder for lines of JSON,"
              + " or kafka://host:9092/prefix of topics.")
  private String output = "";

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description =
          "What the output is, where its name does not tell: ${COMPLETION-CANDIDATES}. Default: a"
              + " store for jdbc: and names that end in .vigil, else jsonl.")
  private @Nullable Form format;

  @Option(
      names = "--every",
      paramLabel = "SECONDS",
      description =
          "Go on for ever: look for new files and ask addresses again so often, and wait for new"
              + " records of topics. Default: end with what is there.")
  private @Nullable Integer every;

  @Mixin private ColumnsOption columns = new ColumnsOption();

  @Mixin private WebOption web = new WebOption();

  @Mixin private ReportOptions said = new ReportOptions();

  @Mixin private CoderOptions coder = new CoderOptions();

  @Option(
      names = "--remember",
      paramLabel = "DAYS",
      defaultValue = "60",
      description =
          "How long to remember reports that later ones may be copies of, or join, where the output"
              + " is no store. Default: ${DEFAULT-VALUE}.")
  private int remember;

  @Mixin private ByOption by = new ByOption();

  /**
   * The plan.
   *
   * @throws IllegalArgumentException for what cannot be understood, saying why
   */
  Plan plan() {
    Reading reading = new Reading(columns.mapping(), web.follows(), web.asksPrivateHosts());
    Duration pause = every == null ? null : Duration.ofSeconds(every);
    return new Plan(
        inputs,
        pause,
        reading,
        said.overrides(),
        coder(),
        output(),
        Duration.ofDays(remember),
        by.who(System.getenv()));
  }

  private Plan.Coder coder() {
    Path model = coder.model();
    if (model != null && !Files.isReadable(model)) {
      throw new IllegalArgumentException(model + ": there is no such model");
    }
    return new Plan.Coder(
        model == null ? null : model.toAbsolutePath().toString(),
        coder.actors().stream().map(JobOptions::actors).toList());
  }

  /** A broken file is named before anything starts. */
  private static String actors(Path file) {
    try {
      FactFile.read(file);
      return file.toAbsolutePath().toString();
    } catch (DataException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private Plan.Output output() {
    Form form = format == null ? guessed() : format;
    boolean place = form == Form.JSONL || form == Form.PARQUET;
    return new Plan.Output(form, place ? folder(output) : output);
  }

  private Form guessed() {
    if (output.startsWith("jdbc:") || output.endsWith(".vigil")) {
      return Form.STORE;
    }
    return output.startsWith("kafka://") ? Form.KAFKA : Form.JSONL;
  }

  /** Flink wants a whole address: a plain path is one of this machine's. */
  private static String folder(String place) {
    boolean address = place.contains("://");
    return address
        ? URI.create(place).toString()
        : Path.of(place).toAbsolutePath().toUri().toString();
  }
}
