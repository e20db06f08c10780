package vigil.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.annotate.ModelException;
import vigil.export.Export;
import vigil.export.Format;
import vigil.export.Layout;
import vigil.source.Sources;

/** Reads reports and writes their records. */
@Command(
    name = "read",
    header = "Reads reports and writes their records.",
    mixinStandardHelpOptions = true,
    versionProvider = VigilCommand.Version.class,
    sortOptions = false,
    description = {
      "%nReads reports and writes what they tell: for each its events with who, what, whom, where,"
          + " when, how many, who says so and the words that show it; then ties, tolls and loaded"
          + " words. What a report does not tell is left out.",
      "Plain text, Markdown and HTML are read, and every report in a feed (RSS, Atom, JSON Feed), a web"
          + " archive (WARC, ARC), lines of JSON, a table, a mailbox, a message, or a ZIP or gzip file;"
          + " what a file holds is told by its content. A leading date line or dateline is taken as the"
          + " day of publication. An input that cannot be read is named on standard error, and the others are"
          + " read all the same.%n"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vigil read examples/                                 a brief of each report in a folder",
      "  vigil read --date 2024-03-02 --outlet AFP note.txt   what the file itself does not say",
      "  vigil read --format jsonl reports/ -o records.jsonl  one line of JSON for each report",
      "  vigil read --format html report.html -o record.html  a page with the text marked",
      "  vigil read --model own.onnx reports/                 with a model that 'vigil train' wrote",
      "  vigil read --actors own.tsv reports/                 with actors that 'vigil actors import' wrote",
      "  vigil read --min-confidence 0.6 reports/             only events of that confidence or more",
      "  vigil read feed.xml news.warc.gz mail.mbox           every report in files that hold many",
      "  vigil read --columns text=body,date=day table.csv    a table with columns of other names",
      "  curl -s https://example.org/a | vigil read -         from standard input"
    })
final class ReadCommand implements Callable<Integer> {
  static final int MOST_COLUMNS = 110;

  private final Surroundings surroundings;
  private final Coders coders;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORM",
      defaultValue = "brief",
      description = "What to write: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to a file: whole or, if anything fails, not at all.")
  private @Nullable Path output;

  @Mixin private ReportOptions said = new ReportOptions();

  @Mixin private ColumnsOption columns = new ColumnsOption();

  @Mixin private WebOption web = new WebOption();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description =
          "Colour in a brief: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}, on a terminal unless"
              + " NO_COLOR is set.")
  private When color;

  @Option(
      names = "--min-confidence",
      paramLabel = "X",
      defaultValue = "0",
      description =
          "Leave out events whose confidence is below X, from 0 to 1. An event's confidence is the"
              + " probability that it is an event of its type and not one told already; of the events"
              + " of confidence 0.7 about seven in ten hold. The others keep their identifiers. Default:"
              + " none is left out.")
  private double minConfidence;

  @Mixin private CoderOptions coder = new CoderOptions();

  @Mixin private ThreadsOption threads = new ThreadsOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER|URL|-",
      description =
          "Reports, folders of reports, addresses of pages and feeds, or - for standard input.")
  private List<String> inputs;

  /** When to colour. */
  enum When {
    AUTO,
    ALWAYS,
    NEVER;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  ReadCommand(Surroundings surroundings, Coders coders) {
    this.surroundings = surroundings;
    this.coders = coders;
  }

  @Override
  public Integer call() throws Exception {
    threads.threads(spec);
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new ParameterException(spec.commandLine(), "--min-confidence must be from 0 to 1");
    }
    try (Lazy<Coding> coding = coder.coding(coders, surroundings);
        Output out = open()) {
      return coder.end(run(coding, out)).number();
    } catch (ModelException e) {
      surroundings.say(String.valueOf(e.getMessage()));
      return ExitCode.REFUSED.number();
    } catch (IOException e) {
      return notWritten(e).number();
    }
  }

  private Output open() throws IOException {
    return output == null ? Output.to(surroundings.out()) : Output.to(output);
  }

  private ExitCode run(Lazy<Coding> coding, Output out) throws IOException {
    Sources sources =
        Sources.of(inputs, surroundings.in(), web.contents(columns.columns(spec)), web.web());
    Export export = Export.of(format, layout());
    Reports reports = new Reports(sources, said.overrides(), coding, export, minConfidence);
    try (Progress progress = Progress.of(surroundings, sources, output != null)) {
      Minutes minutes = new Minutes(surroundings, export, out, progress, isData());
      new Parallel(threads.threads(spec)).run(reports.iterator(), minutes::take);
      return minutes.end();
    }
  }

  private boolean isData() {
    return format == Format.JSON || format == Format.JSONL;
  }

  private Layout layout() {
    return surroundings.layout(color, surroundings.isTerminal() && output == null);
  }

  private ExitCode notWritten(IOException e) {
    if (Output.isPipeClosed(e)) {
      return ExitCode.PIPE_CLOSED;
    }
    String where = output == null ? "standard output" : output.toString();
    surroundings.say(where + ": cannot be written: " + Output.why(e));
    return ExitCode.NOT_WRITTEN;
  }
}
