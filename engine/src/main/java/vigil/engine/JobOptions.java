package vigil.engine;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--columns",
      paramLabel = "FIELD=NAME,…",
      description = "Which column or field holds what, as for 'vigil ingest'.")
  private @Nullable String columns;

  @Option(names = "--follow", description = "Read the pages of feeds' items without a text.")
  private boolean follow;

  @Option(names = "--private-hosts", description = "Ask private networks too.")
  private boolean privateHosts;

  @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "The reports' day.")
  private @Nullable String date;

  @Option(names = "--outlet", paramLabel = "NAME", description = "Who published the reports.")
  private @Nullable String outlet;

  @Option(names = "--url", paramLabel = "URL", description = "Where the report was published.")
  private @Nullable String url;

  @Option(names = "--title", paramLabel = "TEXT", description = "The report's headline.")
  private @Nullable String title;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Read with this model; it must lie there on every machine.")
  private @Nullable Path model;

  @Option(
      names = "--remember",
      paramLabel = "DAYS",
      defaultValue = "60",
      description =
          "How long to remember reports that later ones may be copies of, or join, where the output"
              + " is no store. Default: ${DEFAULT-VALUE}.")
  private int remember;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "In whose name the store is written; kept in its log. Default: the user's.")
  private String who = System.getProperty("user.name", "?");

  /**
   * The plan.
   *
   * @throws IllegalArgumentException for what cannot be understood, saying why
   */
  Plan plan() {
    Reading reading = new Reading(columns, follow, privateHosts);
    Plan.Said said = new Plan.Said(day(), outlet, url, title);
    Duration pause = every == null ? null : Duration.ofSeconds(every);
    String file = model == null ? null : model.toAbsolutePath().toString();
    return new Plan(inputs, pause, reading, said, file, output(), Duration.ofDays(remember), who);
  }

  private @Nullable LocalDate day() {
    try {
      return date == null ? null : LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("'" + date + "' is no day such as 2024-03-02", e);
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
