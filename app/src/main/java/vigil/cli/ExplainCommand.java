package vigil.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.annotate.ModelException;
import vigil.document.Document;
import vigil.document.DocumentReader;
import vigil.document.Overrides;
import vigil.document.Reading;
import vigil.event.Explanation;
import vigil.export.Explain;
import vigil.export.ExplainJson;
import vigil.export.Layout;
import vigil.export.TaughtRows;
import vigil.pipeline.Explained;
import vigil.source.Input;
import vigil.source.RawItem;
import vigil.source.Rejected;
import vigil.source.Sources;

/** Shows how the events of a report came to be. */
@Command(
    name = "explain",
    header = "Shows how a report's events came to be.",
    mixinStandardHelpOptions = true,
    versionProvider = VigilCommand.Version.class,
    sortOptions = false,
    description = {
      "%nShows for each event of a report, or for one of them, the way from the words to the record:"
          + " the words that show it, its type and the types that came next with their probabilities,"
          + " its modes, the phrases around it with theirs, the model or rule that decided, the rules"
          + " that changed what the model read and the words that they rest on, what the words were taken for"
          + " elsewhere and the sentences most like it among those that models are trained on, the other places that"
          + " tell of it and why they were taken for the same, and what raised (+) and lowered (-) its"
          + " confidence. These last are parts of the logarithm of the odds: +0.70 makes it twice as"
          + " likely as not.%n"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vigil explain report.txt                  the way to each event of a report",
      "  vigil explain report.txt 3                the way to its third event",
      "  vigil explain --format json report.txt 3  the same as data",
      "  vigil explain - < report.txt              from standard input"
    })
final class ExplainCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Coders coders;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORM",
      defaultValue = "text",
      description = "What to write: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Form format;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "The report's day of publication.")
  private @Nullable LocalDate date;

  @Mixin private CoderOptions coder = new CoderOptions();

  @Parameters(index = "0", paramLabel = "FILE", description = "A report, or - for standard input.")
  private String file;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "EVENT",
      description =
          "An event's number in the record, or its identifier. Default: all events of the report.")
  private @Nullable String event;

  /** What to write. */
  enum Form {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  ExplainCommand(Surroundings surroundings, Coders coders) {
    this.surroundings = surroundings;
    this.coders = coders;
  }

  @Override
  public Integer call() throws Exception {
    try (Lazy<Coding> coding = coder.coding(coders, surroundings);
        Output out = Output.to(surroundings.out())) {
      ExitCode code = coder.end(ExitCode.DONE);
      for (Input input : Sources.of(List.of(file), surroundings.in())) {
        code = explained(input, coding, out) ? code : ExitCode.REFUSED;
      }
      out.commit();
      return code.number();
    } catch (ModelException e) {
      surroundings.say(String.valueOf(e.getMessage()));
      return ExitCode.REFUSED.number();
    } catch (IOException e) {
      return notWritten(e).number();
    }
  }

  /** Whether the input could be explained. */
  private boolean explained(Input input, Lazy<Coding> coding, Output out) throws IOException {
    if (input instanceof Rejected rejected) {
      return refused(rejected.name(), rejected.message());
    }
    Reading reading =
        DocumentReader.load().read((RawItem) input, new Overrides(date, null, null, null));
    if (reading instanceof Reading.Refused refusal) {
      return refused(refusal.rejected().name(), refusal.rejected().message());
    }
    Document document = ((Reading.Accepted) reading).document();
    Explained all = coding.get().explain(document);
    List<Explanation> chosen = all.events().stream().filter(this::isChosen).toList();
    if (chosen.isEmpty() && event != null) {
      return refused(
          document.name(), "has no event " + event + " among its " + all.events().size());
    }
    out.write(
        format == Form.JSON
            ? ExplainJson.of(all, chosen, TaughtRows.loaded())
            : new Explain(layout(), TaughtRows.loaded()).text(all, chosen));
    return true;
  }

  private boolean isChosen(Explanation explanation) {
    String id = explanation.event().id();
    return event == null || id.equals(event) || id.endsWith("#e" + event);
  }

  private Layout layout() {
    return surroundings.isTerminal()
        ? new Layout(Math.min(surroundings.columns(), ReadCommand.MOST_COLUMNS), false)
        : Layout.PLAIN;
  }

  private boolean refused(String name, String why) {
    surroundings.say((name + ": " + why).replaceAll("\\p{Cntrl}", "?"));
    return false;
  }

  private ExitCode notWritten(IOException e) {
    if (Output.isPipeClosed(e)) {
      return ExitCode.PIPE_CLOSED;
    }
    surroundings.say("standard output: cannot be written: " + Output.why(e));
    return ExitCode.NOT_WRITTEN;
  }
}
